package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import io.stratus.common.Ulid;
import io.stratus.common.Violation;
import io.stratus.common.http.Calls;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TodoBodiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Todo BEFORE = Todo.created(
            new TodoId(new Ulid("01KAW5T3E8Q2J4N6R8T0V2X4Z6")),
            new NewTodo("b", "n", LocalDate.parse("2026-12-01"), List.of("x", "y")),
            DataVersion.at(1, StepClock.START));

    private static NewTodo read(String json) {
        return Calls.of("createTodo").json(json).call().json(TodoBodies::newTodo);
    }

    private static NewTodo titled(String title) {
        return read("{\"title\":" + JSON.writeValueAsString(title) + "}");
    }

    private static Todo patched(String patch) {
        var read = Calls.of("patchTodo").mergePatch(patch).call().mergePatch(TodoBodies::patch);
        return BEFORE.patched(read, DataVersion.at(2, StepClock.START));
    }

    private static void refuses(ThrowingCallable reading, String... pointers) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::at)
                                .containsExactlyInAnyOrder(pointers));
    }

    @Test
    void a_title_is_all_that_a_todo_needs() {
        assertThat(titled("Milk")).isEqualTo(new NewTodo("Milk", null, null, List.of()));
        refuses(() -> read("{}"), "/title");
        refuses(() -> read("{\"title\":null}"), "/title");
    }

    @Test
    void null_is_the_same_as_absent_where_something_may_be_absent() {
        assertThat(read("{\"title\":\"Milk\",\"notes\":null,\"due\":null,\"tags\":null}"))
                .isEqualTo(titled("Milk"));
    }

    @Test
    void text_comes_back_as_it_was_sent() {
        // Decomposed, with a joiner, right to left, with spaces around: none of it is ours to tidy.
        var title = "  Cafe\u0301 \uD83D\uDC69\u200D\uD83D\uDCBB \u05E9\u05DC\u05D5\u05DD ";

        assertThat(titled(title).title()).isEqualTo(title);
    }

    @Test
    void a_title_has_1_to_500_characters_counted_as_code_points() {
        assertThat(titled("\uD83C\uDF4E".repeat(500)).title()).hasSize(1_000);
        refuses(() -> titled("\uD83C\uDF4E".repeat(501)), "/title");
        refuses(() -> titled(""), "/title");
        refuses(() -> titled("  \u2003"), "/title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u007Fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void a_title_or_a_tag_is_one_line_without_control_characters(String text) {
        refuses(() -> titled(text), "/title");
        refuses(() -> tags(List.of(text)), "/tags/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u3164", "\u2060"})
    void a_title_or_a_tag_of_which_nothing_is_seen_is_blank(String text) {
        refuses(() -> titled(text), "/title");
        refuses(() -> tags(List.of(text)), "/tags/0");
        assertThat(titled("a" + text).title()).isEqualTo("a" + text);
    }

    @Test
    void notes_may_have_separators_of_lines_and_paragraphs() {
        assertThat(read("{\"title\":\"t\",\"notes\":\"a\u2028b\u2029\"}").notes())
                .isEqualTo("a\u2028b\u2029");
    }

    @Test
    void half_a_surrogate_pair_is_no_text() {
        refuses(() -> read("{\"title\":\"\\ud83c\"}"), "/title");
        assertThat(read("{\"title\":\"\\ud83c\\udf4e\"}").title()).isEqualTo("\uD83C\uDF4E");
    }

    @Test
    void notes_have_up_to_16_kb_in_utf_8_and_may_have_lines() {
        var longest = "\u00e4\n\t".repeat(4_096);

        assertThat(read("{\"title\":\"t\",\"notes\":" + JSON.writeValueAsString(longest) + "}")
                        .notes())
                .isEqualTo(longest);
        refuses(() -> read("{\"title\":\"t\",\"notes\":" + JSON.writeValueAsString(longest + "a") + "}"), "/notes");
        refuses(() -> read("{\"title\":\"t\",\"notes\":\"\\u0007\"}"), "/notes");
    }

    @Test
    void there_are_up_to_20_tags_of_up_to_50_characters() {
        var most =
                IntStream.range(0, 20).mapToObj(i -> "t".repeat(48) + (10 + i)).toList();

        assertThat(read("{\"title\":\"t\",\"tags\":" + JSON.writeValueAsString(most) + "}")
                        .tags())
                .isEqualTo(most);
        refuses(() -> tags(Collections.nCopies(1, "t".repeat(51))), "/tags/0");
        refuses(() -> tags(IntStream.range(0, 21).mapToObj(i -> "t" + i).toList()), "/tags");
        refuses(() -> tags(List.of("a", "b", "a", "")), "/tags/2", "/tags/3");
        refuses(() -> tags(List.of("a\tb")), "/tags/0");
    }

    private static NewTodo tags(List<String> tags) {
        return read("{\"title\":\"t\",\"tags\":" + JSON.writeValueAsString(tags) + "}");
    }

    @Test
    void tags_are_different_where_their_letters_are() {
        assertThat(tags(List.of("Shop", "shop")).tags()).containsExactly("Shop", "shop");
    }

    @Test
    void a_date_is_a_day_of_the_calendar_from_1900_to_9998() {
        assertThat(due("2028-02-29").due()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(due("9998-12-31").due()).isEqualTo(LocalDate.of(9998, 12, 31));
        for (var wrong : List.of("2027-02-29", "9999-12-31", "1899-12-31", "2026-1-1", "2026-11-24T10:00:00Z", "")) {
            refuses(() -> due(wrong), "/due");
        }
    }

    private static NewTodo due(String date) {
        return read("{\"title\":\"t\",\"due\":\"" + date + "\"}");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refuses(() -> read("""
                {"notes": 1, "due": "tomorrow", "tags": ["a", "a", 7], "status": "open", "a/b": 1}"""), "/title", "/notes", "/due", "/tags/1", "/tags/2", "/status", "/a~1b");
    }

    /// RFC 7396 appendix A, its cases on members of one object, told by the notes: absent stays, a value replaces,
    /// `null` clears.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"{} | n", "{\"notes\":\"c\"} | c", "{\"notes\":null} | -", "{\"title\":\"c\"} | n"})
    void a_merge_patch_keeps_replaces_or_clears(String patch, String notes) {
        assertThat(patched(patch).notes()).isEqualTo(notes);
    }

    /// RFC 7396 appendix A: `{"a":["b"]}` patched by `{"a":["c"]}` is `{"a":["c"]}`, arrays are replaced whole.
    @Test
    void a_merge_patch_replaces_an_array_whole() {
        assertThat(patched("{\"tags\":[\"c\"]}").tags()).containsExactly("c");
        assertThat(patched("{\"tags\":null}").tags()).isEmpty();
        assertThat(patched("{\"title\":\"c\"}").tags()).containsExactly("x", "y");
    }

    @Test
    void what_a_todo_cannot_be_without_cannot_be_cleared() {
        refuses(() -> patched("{\"title\":null,\"status\":null}"), "/title", "/status");
    }

    @Test
    void a_patch_of_something_we_do_not_take_is_refused() {
        refuses(() -> patched("{\"revision\":9,\"id\":\"x\"}"), "/revision", "/id");
        refuses(() -> patched("[]"), "");
        refuses(() -> patched("{\"status\":\"closed\"}"), "/status");
    }

    @Test
    void an_empty_patch_changes_nothing_but_makes_a_revision() {
        var after = patched("{}");

        assertThat(after.summary().title()).isEqualTo(BEFORE.title());
        assertThat(after.revision()).isEqualTo(2);
    }
}
