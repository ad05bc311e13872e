package io.stratus.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void names_and_values_are_decoded_in_their_order() {
        var form = Form.parse("Tags.member.1.Key=a%26b&empty=&&flag&plus=a+b%2Bc&%C3%A4=%E2%82%AC");

        assertThat(form.parameters())
                .containsExactly(
                        Map.entry("Tags.member.1.Key", "a&b"),
                        Map.entry("empty", ""),
                        Map.entry("flag", ""),
                        Map.entry("plus", "a b+c"),
                        Map.entry("ä", "€"));
    }

    @Test
    void a_broken_escape_stands_for_itself() {
        assertThat(Form.parse("a=100%&b=%zz").parameters())
                .containsExactly(Map.entry("a", "100%"), Map.entry("b", "%zz"));
    }

    @Test
    void the_body_counts_where_it_is_a_form_and_the_query_otherwise() {
        var form = Form.of(post("Application/X-WWW-Form-URLEncoded; charset=utf-8"));
        var other = Form.of(post("text/plain"));

        assertThat(form.first("from")).isEqualTo("body");
        assertThat(other.first("from")).isEqualTo("query");
        assertThat(other.first("missing")).isNull();
    }

    private static Incoming post(String type) {
        var fields = Fields.of("Content-Type", type);
        return new Incoming("POST", "/", "from=query", fields, "from=body".getBytes(UTF_8), false, "127.0.0.1");
    }
}
