package io.stratus.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratus.common.Check;
import io.stratus.common.UserId;
import io.stratus.common.Violation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCallTest {

    @Test
    void a_signed_in_user_is_known() {
        var call = Calls.of("getTodo").by("ann").call();

        assertThat(call.user()).isEqualTo(new UserId("ann"));
    }

    @Test
    void without_a_user_the_caller_is_told_to_sign_in() {
        assertProblem(401, () -> Calls.of("getTodo").call().user());
    }

    @Test
    void a_query_parameter_that_is_there_twice_is_refused() {
        var call = Calls.of("listTodos")
                .query("status", "open")
                .query("status", "done")
                .call();

        assertThatThrownBy(() -> call.query("status"))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .containsExactly(new Violation("status", "must be there once")));
    }

    @Test
    void a_number_of_the_query_may_be_absent() {
        assertThat(Calls.of("listTodos").call().query("limit", 1, 100, 50)).isEqualTo(50);
        assertThat(Calls.of("listTodos").query("limit", "100").call().query("limit", 1, 100, 50))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-1", "+1", "1.0", "1e1", "\u0661", "99999999999999999999"})
    void a_number_out_of_its_range_is_refused(String limit) {
        var call = Calls.of("listTodos").query("limit", limit).call();

        assertThatThrownBy(() -> call.query("limit", 1, 100, 50)).isInstanceOf(Check.Invalid.class);
    }

    @Test
    void a_cursor_is_bound_to_all_of_the_query_but_the_page() {
        var first = Calls.of("listTodos")
                .query("sort", "due")
                .query("status", "open")
                .query("limit", "2");
        var second = Calls.of("listTodos")
                .query("status", "open")
                .query("sort", "due")
                .query("cursor", "c");
        var other = Calls.of("listTodos").query("sort", "due");

        assertThat(second.call().canonicalQuery()).isEqualTo(first.call().canonicalQuery());
        assertThat(other.call().canonicalQuery()).isNotEqualTo(first.call().canonicalQuery());
    }

    @Test
    void two_queries_are_never_bound_alike_whatever_stands_in_them() {
        var two = Calls.of("listTodos").query("sort", "due").query("status", "open");
        var one = Calls.of("listTodos").query("sort", "due], status=[open");
        var joined = Calls.of("listTodos").query("sort", "due&status=open");

        assertThat(one.call().canonicalQuery()).isNotEqualTo(two.call().canonicalQuery());
        assertThat(joined.call().canonicalQuery()).isNotEqualTo(two.call().canonicalQuery());
    }

    @Test
    void header_fields_have_names_in_any_case() {
        var call = Calls.of("patchTodo").header("if-match", "\"7\"").call();

        assertThat(call.header("If-Match")).isEqualTo("\"7\"");
        assertThat(call.requiredIfMatch().holdsFor(EntityTag.of(7))).isTrue();
    }

    @Test
    void a_missing_precondition_is_asked_for() {
        assertProblem(428, () -> Calls.of("patchTodo").call().requiredIfMatch());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=UTF-8",
                "application/json;charset=\"utf-8\""
            })
    void json_is_read(String contentType) {
        var call = Calls.of("createTodo")
                .json("{\"a\": 1}")
                .header("Content-Type", contentType)
                .call();

        assertThat(call.<Long>json(body -> body.number("/a", 1, 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/merge-patch+json",
                "application/json; charset=latin1",
                "",
                "application/jsonp"
            })
    void another_content_type_is_refused_with_the_one_that_is_read(String contentType) {
        var call = Calls.of("createTodo")
                .json("{}")
                .header("Content-Type", contentType)
                .call();

        var problem = assertProblem(415, () -> call.json(body -> body));
        assertThat(problem.headers()).containsEntry("Accept", "application/json");
    }

    @Test
    void a_body_without_content_type_is_refused() {
        assertProblem(415, () -> Calls.of("createTodo").call().json(body -> body));
    }

    /// RFC 5789 §2.2: an unsupported patch document is answered by 415 with Accept-Patch.
    @Test
    void a_patch_that_is_no_merge_patch_is_refused() {
        var call = Calls.of("patchTodo").json("{}").call();

        var problem = assertProblem(415, () -> call.mergePatch(body -> body));
        assertThat(problem.headers()).containsEntry("Accept-Patch", "application/merge-patch+json");
    }

    @Test
    void a_body_of_256_kilobytes_is_read_and_a_byte_more_is_not() {
        int frame = "{\"a\": \"\"}".length();
        var largest = "{\"a\": \"" + "x".repeat(262_144 - frame) + "\"}";
        var larger = "{\"a\": \"" + "x".repeat(262_144 - frame - 1) + "é\"}";

        assertThat(Calls.of("createTodo").json(largest).call().<String>json(body -> body.text("/a", 1, 300_000)))
                .hasSize(262_144 - frame);
        assertProblem(413, () -> Calls.of("createTodo").json(larger).call().json(body -> body));
    }

    private static Problem assertProblem(int status, ThrowingCallable call) {
        var thrown = catchThrowableOfType(Problem.Thrown.class, call);
        assertThat(thrown).isNotNull();
        assertThat(thrown.problem().status()).isEqualTo(status);
        return thrown.problem();
    }
}
