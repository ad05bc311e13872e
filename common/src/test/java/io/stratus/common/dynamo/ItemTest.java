package io.stratus.common.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemTest {

    private static final Instant AT = Instant.parse("2026-11-24T12:00:00.5Z");

    @Test
    void what_was_written_is_read() {
        var item = Item.empty()
                .with("title", "Milk")
                .with("revision", 7L)
                .with("hasNotes", true)
                .with("createdAt", AT)
                .with("due", LocalDate.of(2026, 11, 23))
                .withEpochSecond("expiresAt", AT)
                .withTexts("tags", List.of("b", "a"));

        assertThat(item.text("title")).isEqualTo("Milk");
        assertThat(item.number("revision")).isEqualTo(7);
        assertThat(item.flag("hasNotes")).isTrue();
        assertThat(item.instant("createdAt")).isEqualTo(AT);
        assertThat(item.date("due")).isEqualTo("2026-11-23");
        assertThat(item.epochSecond("expiresAt")).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(item.texts("tags")).containsExactly("b", "a");
    }

    @Test
    void attributes_have_dynamodbs_types() {
        var item = Item.empty()
                .with("s", "a")
                .with("n", 7L)
                .withTexts("l", List.of())
                .with("b", false);

        assertThat(item.attributes())
                .containsOnly(
                        Map.entry("s", AttributeValue.fromS("a")),
                        Map.entry("n", AttributeValue.fromN("7")),
                        Map.entry("l", AttributeValue.fromL(List.of())),
                        Map.entry("b", AttributeValue.fromBool(false)));
    }

    @Test
    void a_null_is_never_stored() {
        var item = Item.empty().with("due", (LocalDate) null).with("notes", (String) null);

        assertThat(item.attributes()).isEmpty();
    }

    @Test
    void an_absent_attribute_may_be_asked_for() {
        var item = Item.empty().with("due", LocalDate.of(2026, 11, 23));

        assertThat(item.<LocalDate>maybe("due", item::date)).isEqualTo("2026-11-23");
        assertThat(item.<String>maybe("notes", item::text)).isNull();
        assertThat(item.texts("tags")).isEmpty();
    }

    @Test
    void a_demanded_attribute_that_is_absent_is_a_fault_that_names_no_value() {
        var item = Item.empty().with("title", "private words");

        assertThatIllegalStateException()
                .isThrownBy(() -> item.text("notes"))
                .withMessageContaining("notes")
                .withMessageNotContaining("private words");
    }

    @Test
    void an_attribute_of_another_type_is_a_fault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Item.empty().with("revision", "7").number("revision"));
    }

    @Test
    void the_attributes_of_another_item_win() {
        var item = Item.empty().with("a", "1").with("b", "1").with(Item.empty().with("b", "2"));

        assertThat(item).isEqualTo(Item.empty().with("a", "1").with("b", "2"));
    }
}
