package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import io.stratus.common.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "photos/2026/a.jpg",
                "a b+c%20d&e=f?g#h",
                "Ærø 🥛.txt",
                "日本語/ファイル",
                "...",
                "a..b/.hidden",
                "~/\\",
                "..a/b",
                "e\u0301",
                " ",
                "${filename}"
            })
    void any_unicode_is_a_name_and_is_kept_as_it_is(String text) {
        assertThat(FileName.fault(text, ANN)).isNull();
        assertThat(ANN.key(new FileName(text)))
                .isEqualTo("private/" + ANN.user().sub() + "/" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "a/", "a//b", "//"})
    void no_segment_is_empty(String text) {
        assertThat(FileName.fault(text, ANN)).contains("slash");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "../b", "a/../b", "a/..", "./a", "a/./b"})
    void no_segment_leads_elsewhere(String text) {
        assertThat(FileName.fault(text, ANN)).contains("segments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\tb", "\u007F", "\u0085", "a\u001F"})
    void control_characters_are_refused(String text) {
        assertThat(FileName.fault(text, ANN)).contains("control");
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThat(FileName.fault("a\uD83E", ANN)).contains("well-formed");
    }

    /// S3 User Guide "Naming Amazon S3 objects": a key has at most 1,024 bytes in UTF-8.
    @ParameterizedTest
    @CsvSource({"a, 979", "é, 489", "🥛, 244"})
    void a_name_fills_the_key_and_no_more(String character, int count) {
        var longest = character.repeat(count);

        assertThat(FileName.fault(longest, ANN)).isNull();
        assertThat(ANN.key(new FileName(longest)).getBytes(UTF_8).length).isLessThanOrEqualTo(1_024);
        assertThat(FileName.fault(longest + character, ANN)).isEqualTo("must have at most 979 bytes in UTF-8");
    }

    @Test
    void a_parameter_that_is_missing_or_wrong_is_named() {
        assertThatThrownBy(() -> FileName.parse("name", null, ANN))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid ->
                                assertThat(invalid.violations()).containsExactly(new Violation("name", "is required")));
        assertThatThrownBy(() -> FileName.parse("name", "a//b", ANN)).isInstanceOf(Check.Invalid.class);
        assertThat(FileName.parse("name", "a/b", ANN).text()).isEqualTo("a/b");
    }
}
