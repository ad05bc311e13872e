package io.stratus.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratus.common.Change;
import io.stratus.common.Check;
import io.stratus.common.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    enum Status {
        OPEN,
        DONE
    }

    private record Note(String title, List<String> tags) {
        Note {
            if (title.isEmpty()) {
                throw Check.invalid("/title", "the record's own rule");
            }
        }
    }

    @Test
    void what_is_right_is_read() {
        var json = """
                {"title": "Milk \\ud83e\\udd5b", "tags": ["a", "b"], "due": "2026-11-23", "status": "done", "count": 7}""";

        JsonBody.read(json, body -> {
            assertThat(body.text("/title", 1, 6)).isEqualTo("Milk \uD83E\uDD5B");
            assertThat(body.texts("/tags", 2, 1, 1)).containsExactly("a", "b");
            assertThat(body.date("/due")).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(body.choice("/status", Status.class)).isEqualTo(Status.DONE);
            assertThat(body.number("/count", 1, 7)).isEqualTo(7);
            assertThat(body.<String>maybe("/notes", at -> body.text(at, 0, 9))).isNull();
            return body;
        });
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var json = """
                {"title": 1, "tags": ["ok", "", 3], "status": "gone", "count": 1.5, "due": null, "more": 0, "a/b~c": 0}""";

        var violations = violations(json, body -> {
            body.text("/title", 1, 200);
            body.texts("/tags", 3, 1, 9);
            body.choice("/status", Status.class);
            body.number("/count", 1, 9);
            body.date("/due");
            body.text("/name", 1, 9);
            return body;
        });

        assertThat(violations)
                .containsExactly(
                        new Violation("/title", "must be a text"),
                        new Violation("/tags/1", "must have 1 to 9 characters and not be blank"),
                        new Violation("/tags/2", "must be a text"),
                        new Violation("/status", "must be one of open, done"),
                        new Violation("/count", "must be a whole number from 1 to 9"),
                        new Violation("/due", "must not be null"),
                        new Violation("/name", "is required"),
                        new Violation("/more", "is not known here"),
                        new Violation("/a~1b~0c", "is not known here"));
    }

    @Test
    void a_record_made_of_a_stand_in_does_not_hide_what_was_wrong() {
        var violations = violations(
                "{\"title\": null, \"tags\": []}",
                body -> new Note(body.text("/title", 1, 9), body.texts("/tags", 1, 1, 1)));

        assertThat(violations).containsExactly(new Violation("/title", "must not be null"));
    }

    @Test
    void a_records_own_rule_counts_where_the_members_are_right() {
        var violations = violations(
                "{\"title\": \"\", \"tags\": []}",
                body -> new Note(body.text("/title", 0, 9), body.texts("/tags", 1, 1, 1)));

        assertThat(violations).containsExactly(new Violation("/title", "the record's own rule"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"a\": 2}|/a",
                "{\"b\": [{}, {\"t\": 1, \"t\": {}}]}|/b/1/t",
                "{\"x/y\": 1, \"x/y\": 1}|/x~1y"
            })
    void a_member_named_twice_is_refused_where_it_stands(String json, String pointer) {
        assertThat(violations(json, body -> body)).containsExactly(new Violation(pointer, "must be there once"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{} {}",
                "{\"a\": NaN}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "// no\n{}"
            })
    void what_is_not_one_json_object_is_refused(String json) {
        assertThat(violations(json, body -> body)).containsExactly(new Violation("", "must be one JSON object"));
    }

    @Test
    void nesting_without_end_is_refused() {
        var json = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(violations(json, body -> body)).containsExactly(new Violation("", "must be one JSON object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\u0000", "\\u0007", "a\\u007f", " ", "\\u3000", "seven c"})
    void text_that_could_not_be_stored_or_shown_is_refused(String escaped) {
        var violations = violations("{\"title\": \"" + escaped + "\"}", body -> body.text("/title", 1, 6));

        assertThat(violations).extracting(Violation::at).containsExactly("/title");
    }

    /// White space, format characters and the four fillers of Hangul, of the Unicode Character Database.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u1680",
                "\u2007",
                "\u202f",
                "\u2028",
                "\u200b",
                "\u200d",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u3164",
                "\u115f",
                "\u1160",
                "\uffa0",
                "\udb40\udc20",
                " \u200b\u3164 "
            })
    void text_of_which_nothing_is_seen_is_blank(String unseen) {
        var json = "{\"title\": \"" + unseen + "\"}";

        assertThat(violations(json, body -> body.text("/title", 1, 6)))
                .containsExactly(new Violation("/title", "must have 1 to 6 characters and not be blank"));
        assertThat(JsonBody.<String>read(json, body -> body.text("/title", 0, 6)))
                .isEqualTo(unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200b", "\u00a0a", "\u1100\u1160", "\u3164\u4e00", "\u2028a"})
    void text_of_which_something_is_seen_is_not_blank(String seen) {
        var json = "{\"title\": \"" + seen + "\"}";

        assertThat(JsonBody.<String>read(json, body -> body.text("/title", 1, 6)))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-02-30\"", "\"2026-2-3\"", "\"23.11.2026\"", "\"2026-11-23T00:00:00Z\"", "20261123"})
    void what_is_no_day_of_the_calendar_is_refused(String due) {
        var violations = violations("{\"due\": " + due + "}", body -> body.date("/due"));

        assertThat(violations).extracting(Violation::at).containsExactly("/due");
    }

    @Test
    void a_merge_patch_tells_absent_null_and_value_apart() {
        var json = "{\"notes\": null, \"due\": \"2026-11-23\"}";

        JsonBody.read(json, body -> {
            assertThat(body.<LocalDate>change("/due", body::date))
                    .isEqualTo(new Change.Set<>(LocalDate.of(2026, 11, 23)));
            assertThat(body.<String>change("/notes", at -> body.text(at, 0, 9))).isEqualTo(new Change.Clear<String>());
            assertThat(body.<String>change("/list", at -> body.text(at, 0, 9))).isEqualTo(new Change.Keep<String>());
            assertThat(body.<String>replacement("/title", at -> body.text(at, 0, 9)))
                    .isEqualTo(new Change.Keep<String>());
            return body;
        });
    }

    @Test
    void a_member_that_always_has_a_value_cannot_be_cleared() {
        var violations = violations("{\"title\": null}", body -> body.replacement("/title", at -> body.text(at, 1, 9)));

        assertThat(violations).containsExactly(new Violation("/title", "must not be null"));
    }

    private static List<Violation> violations(String json, Function<JsonBody, ?> reader) {
        var invalid = catchThrowableOfType(Check.Invalid.class, () -> JsonBody.<Object>read(json, reader::apply));
        assertThat(invalid).isNotNull();
        return invalid.violations();
    }
}
