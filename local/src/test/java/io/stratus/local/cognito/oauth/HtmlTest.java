package io.stratus.local.cognito.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void text_is_escaped_between_tags_and_in_attributes() {
        var html = Html.of("<a title=\"{}\">{}</a>", "\"'<>&", "<b>&amp;");

        assertThat(html.markup()).isEqualTo("<a title=\"&quot;&#39;&lt;&gt;&amp;\">&lt;b&gt;&amp;amp;</a>");
    }

    @Test
    void markup_stands_as_it_is() {
        assertThat(Html.of("<p>{}</p>", new Html("<b>{}</b>")).markup()).isEqualTo("<p><b>{}</b></p>");
    }

    @Test
    void a_value_never_opens_a_gap() {
        assertThat(Html.of("{}|{}", "{}", "x").markup()).isEqualTo("{}|x");
    }

    @Test
    void a_value_too_many_is_a_mistake() {
        assertThatThrownBy(() -> Html.of("{}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
