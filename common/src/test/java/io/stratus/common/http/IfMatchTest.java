package io.stratus.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fields of RFC 9110 §13.1.1 and §8.8.3.
class IfMatchTest {

    @Test
    void a_star_holds_for_whatever_exists() {
        assertThat(IfMatch.parse(" * ").holdsFor(EntityTag.of(7))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"xyzzy\", \"7\"", "\"7\",,\"r2d2xxxx\"", "W/\"7\", \"7\"", "\"7\" ,\t\"8\""})
    void a_list_holds_where_it_names_the_current_tag(String field) {
        assertThat(IfMatch.parse(field).holdsFor(EntityTag.of(7))).isTrue();
    }

    /// §5.6.1.2: a recipient parses and ignores a reasonable number of empty list elements.
    @ParameterizedTest
    @ValueSource(strings = {", ,\"7\" ,", ",\"7\"", "\"7\",", "\t, \"8\" ,, \"7\""})
    void empty_elements_of_a_list_are_ignored(String field) {
        assertThat(IfMatch.parse(field).holdsFor(EntityTag.of(7))).isTrue();
        assertThat(IfMatch.parse(field).holdsFor(EntityTag.of(9))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , ,\t", ", *", "*,", ", 7"})
    void a_list_without_a_tag_is_refused(String field) {
        assertThatThrownBy(() -> IfMatch.parse(field)).isInstanceOf(Check.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "\"77\"", "\"\"", "\"xyzzy\", \"r2d2xxxx\", \"c3piozzzz\""})
    void a_list_that_does_not_name_it_does_not_hold(String field) {
        assertThat(IfMatch.parse(field).holdsFor(EntityTag.of(7))).isFalse();
    }

    /// §8.8.3.2: under the strong comparison W/"1" and "1" do not match, nor do W/"1" and W/"1".
    @Test
    void a_weak_tag_never_matches() {
        assertThat(IfMatch.parse("W/\"7\"").holdsFor(EntityTag.of(7))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7", "\"7", "7\"", "\"7\" \"8\"", "w/\"7\"", "*, \"7\"", "\"7\", *", "\"a b\"", "\"7\"x"})
    void what_is_no_list_of_tags_is_refused(String field) {
        assertThatThrownBy(() -> IfMatch.parse(field)).isInstanceOf(Check.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"7,'\"7\"'", "9223372036854775807,'\"9223372036854775807\"'"})
    void the_tag_of_a_revision_is_its_number_in_quotes(long revision, String field) {
        assertThat(EntityTag.of(revision)).hasToString(field);
    }
}
