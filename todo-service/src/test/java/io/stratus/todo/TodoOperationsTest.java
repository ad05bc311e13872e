package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import io.stratus.common.Ulids;
import io.stratus.common.Violation;
import io.stratus.common.http.Calls;
import io.stratus.common.http.Cursors;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.JsonText;
import io.stratus.common.http.Operation;
import io.stratus.common.http.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TodoOperationsTest {

    private static final String KEY = "Idempotency-Key";

    private final StepClock clock = new StepClock();
    private final Todos todos = new MemoryTodos(new Ulids(clock, new Random(1)), clock);
    private final Cursors cursors = new Cursors("a key of at least thirty-two characters", "");
    private final TodoOperations operations = new TodoOperations();
    private final Map<String, Operation> beans = Map.of(
            "createTodo", operations.createTodo(todos),
            "listTodos", operations.listTodos(todos, cursors),
            "getTodo", operations.getTodo(todos),
            "patchTodo", operations.patchTodo(todos),
            "deleteTodo", operations.deleteTodo(todos));

    private HttpReply answer(String operationId, Calls call) {
        return Objects.requireNonNull(beans.get(operationId)).handler().handle(call.call());
    }

    private static Calls ann(String operationId) {
        return Calls.of(operationId).by("ann");
    }

    private HttpReply create(String title) {
        return answer("createTodo", ann("createTodo").method("POST").json("{\"title\":\"" + title + "\"}"));
    }

    private static String id(HttpReply created) {
        var location = header(created, "Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String header(HttpReply reply, String name) {
        return Objects.requireNonNull(reply.headers().get(name), name);
    }

    private static String json(HttpReply reply) {
        return JsonText.of(Objects.requireNonNull(reply.body())).json();
    }

    @Test
    void a_creation_answers_where_the_todo_is_and_how_it_stands() {
        var call = ann("createTodo").json("""
                {"title": "Buy oat milk", "notes": "the big one", "due": "2026-12-01", "tags": ["shop"]}""");

        var reply = answer("createTodo", call);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers())
                .containsEntry("ETag", "\"1\"")
                .containsEntry("X-Data-Version", "1-" + StepClock.START.getEpochSecond())
                .doesNotContainKey("Idempotency-Replayed");
        var id = id(reply);
        assertThat(json(reply)).isEqualTo("""
                        {"id":"%s","title":"Buy oat milk","notes":"the big one","status":"open","due":"2026-12-01",\
                        "list":"inbox","tags":["shop"],"position":"%sG","revision":1,\
                        "createdAt":"2026-11-24T10:00:00Z","updatedAt":"2026-11-24T10:00:00Z"}""".formatted(id, id));
    }

    @Test
    void what_was_created_is_read_back_byte_for_byte() {
        var created = create("Milk");

        var reply = answer("getTodo", ann("getTodo").path("id", id(created)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("ETag", "\"1\"").containsKey("X-Data-Version");
        assertThat(json(reply)).isEqualTo(json(created));
    }

    @Test
    void a_repeated_creation_is_replayed_and_says_so() {
        var call = ann("createTodo").method("POST").header(KEY, "k-1").json("{\"title\":\"Milk\"}");
        var first = answer("createTodo", call);

        var second = answer("createTodo", call);

        assertThat(json(second)).isEqualTo(json(first));
        assertThat(second.headers())
                .containsAllEntriesOf(first.headers())
                .containsEntry("Idempotency-Replayed", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod/v1/todos", "/v1/todos"})
    void the_location_is_below_the_path_that_the_client_sent_at_the_replay_too(String sent) {
        var call = ann("createTodo").at(sent).header(KEY, "k-1").json("{\"title\":\"Milk\"}");
        var first = answer("createTodo", call);

        var second = answer("createTodo", call);

        assertThat(header(first, "Location")).matches(sent + "/[0-9A-Z]{26}");
        assertThat(second.headers())
                .containsEntry("Location", header(first, "Location"))
                .containsKey("Idempotency-Replayed");
    }

    @Test
    void a_key_of_another_request_is_a_422() {
        answer("createTodo", ann("createTodo").header(KEY, "k-1").json("{\"title\":\"Milk\"}"));

        var reply = answer("createTodo", ann("createTodo").header(KEY, "k-1").json("{\"title\":\"Beer\"}"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.headers()).containsKey("X-Data-Version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "\u00fcmlaut", "tab\t"})
    void a_key_that_is_not_visible_ascii_is_refused(String key) {
        var call = ann("createTodo").header(KEY, key).json("{\"title\":\"Milk\"}");

        assertThatThrownBy(() -> answer("createTodo", call)).isInstanceOf(Check.Invalid.class);
        assertThatThrownBy(() -> new IdempotencyKey("k".repeat(256))).isInstanceOf(Check.Invalid.class);
        assertThat(new IdempotencyKey("k".repeat(255)).text()).hasSize(255);
    }

    @Test
    void another_user_gets_404() {
        var created = create("Milk");

        var reply = answer("getTodo", Calls.of("getTodo").by("bob").path("id", id(created)));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers()).containsEntry("X-Data-Version", "0-0");
    }

    @Test
    void nobody_gets_401() {
        assertThatThrownBy(() -> answer("listTodos", Calls.of("listTodos")))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(401));
    }

    @Test
    void a_patch_without_if_match_is_a_428_and_changes_nothing() {
        var created = create("Milk");
        var call = ann("patchTodo").path("id", id(created)).mergePatch("{\"status\":\"done\"}");

        assertThatThrownBy(() -> answer("patchTodo", call))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(428));
        assertThat(json(answer("getTodo", ann("getTodo").path("id", id(created)))))
                .isEqualTo(json(created));
    }

    @Test
    void a_patch_of_an_older_revision_is_a_412_with_the_current_tag() {
        var id = id(create("Milk"));
        var patch = ann("patchTodo").path("id", id).header("If-Match", "\"1\"");
        var first = answer("patchTodo", patch.mergePatch("{\"status\":\"done\"}"));

        var second = answer("patchTodo", patch.mergePatch("{\"title\":\"Late\"}"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers()).containsEntry("ETag", "\"2\"");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.headers())
                .containsEntry("ETag", "\"2\"")
                .containsEntry("X-Data-Version", header(first, "X-Data-Version"));
    }

    @Test
    void a_patch_delivered_twice_is_answered_twice_alike() {
        var id = id(create("Milk"));
        var patch = ann("patchTodo").path("id", id).header("If-Match", "\"1\"").mergePatch("{\"status\":\"done\"}");
        var first = answer("patchTodo", patch);

        var second = answer("patchTodo", patch);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(json(second)).isEqualTo(json(first));
    }

    @Test
    void a_deletion_answers_204_and_then_404() {
        var id = id(create("Milk"));
        var delete = ann("deleteTodo").method("DELETE").path("id", id).header("If-Match", "*");

        var reply = answer("deleteTodo", delete);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isNull();
        assertThat(reply.headers()).containsKey("X-Data-Version");
        assertThat(answer("getTodo", ann("getTodo").path("id", id)).status()).isEqualTo(404);
    }

    @Test
    void a_list_goes_on_by_its_cursor() {
        create("Milk");
        create("Eggs");
        var first = answer("listTodos", ann("listTodos").query("limit", "1"));
        var cursor = cursor(first);

        var second = answer("listTodos", ann("listTodos").query("limit", "1").query("cursor", cursor));

        assertThat(json(first)).contains("Eggs").doesNotContain("Milk").contains("\"next\"");
        assertThat(json(second)).contains("Milk").doesNotContain("Eggs").doesNotContain("\"next\"");
        assertThat(second.headers()).containsKey("X-Data-Version");
    }

    @Test
    void a_cursor_that_is_altered_or_anothers_or_of_another_list_is_refused() {
        create("Milk");
        create("Eggs");
        var cursor = cursor(answer("listTodos", ann("listTodos").query("limit", "1")));

        refusesCursor(ann("listTodos").query("cursor", "A" + cursor.substring(1)));
        refusesCursor(ann("listTodos").query("cursor", ""));
        refusesCursor(Calls.of("listTodos").by("bob").query("cursor", cursor));
        refusesCursor(ann("listTodos").query("sort", "due").query("cursor", cursor));
    }

    private void refusesCursor(Calls call) {
        assertThatThrownBy(() -> answer("listTodos", call))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::at)
                                .containsExactly("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "status=OPEN", "sort=title", "cursor=nonsense"})
    void a_wrong_parameter_is_refused_by_name(String parameter) {
        var parts = parameter.split("=", 2);

        assertThatThrownBy(() -> answer("listTodos", ann("listTodos").query(parts[0], parts[1])))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::at)
                                .containsExactly(parts[0]));
    }

    @Test
    void done_todos_have_no_order_by_due_date() {
        var call = ann("listTodos").query("sort", "due");

        assertThat(answer("listTodos", call).status()).isEqualTo(200);
        assertThatThrownBy(() -> answer("listTodos", call.query("status", "done")))
                .isInstanceOf(Check.Invalid.class);
    }

    @Test
    void a_malformed_data_version_is_refused_and_a_good_one_is_not() {
        var id = id(create("Milk"));

        assertThatThrownBy(() -> answer("getTodo", ann("getTodo").path("id", id).header("X-Data-Version", "1")))
                .isInstanceOf(Check.Invalid.class);
        assertThat(answer("getTodo", ann("getTodo").path("id", id).header("X-Data-Version", "1-1000"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_id_that_is_no_ulid_is_refused() {
        assertThatThrownBy(() -> answer("getTodo", ann("getTodo").path("id", "1")))
                .isInstanceOf(Check.Invalid.class);
    }

    private static String cursor(HttpReply page) {
        return Objects.requireNonNull(((TodoQueries.PageBody) Objects.requireNonNull(page.body())).next());
    }
}
