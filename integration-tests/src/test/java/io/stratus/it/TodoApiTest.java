package io.stratus.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.it.User.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The to-do API as an app uses it. The rules of each operation in full are the service's own tests.
@ExtendWith(Stratus.Shared.class)
class TodoApiTest {

    private static final String PROBLEMS =
            "https://github.com/stratus-suite/stratus/blob/main/docs/reference/problems.md#";

    private final Stratus stratus;
    private final User ann;
    private final User bob;

    TodoApiTest(Stratus stratus) {
        this.stratus = stratus;
        this.ann = stratus.user("ann");
        this.bob = stratus.user("bob");
    }

    @Test
    void health_needs_no_sign_in() {
        var reply = stratus.nobody().get("/health");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asString()).isEqualTo("up");
        assertThat(stratus.nobody().send("HEAD", "/health", "").status()).isEqualTo(200);
    }

    @Test
    void a_created_todo_is_read_back_as_it_was_answered() {
        var created = ann.create("""
                {"title": "牛乳を買う", "notes": "two\\nlines", "due": "2026-12-24", "tags": ["shop", "Käse"]}
                """);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v1/todos/" + created.id());
        assertThat(created.header("ETag"))
                .isEqualTo("\"" + created.json().path("revision").asLong() + "\"");
        var read = ann.get("/v1/todos/" + created.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.header("Content-Type")).startsWith("application/json");
        assertThat(read.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(read.raw().body()).doesNotContain("null");
    }

    @Test
    void every_fault_of_a_body_is_named_by_its_pointer() {
        var reply = ann.create("""
                {"title": "", "due": "tomorrow", "colour": "red"}
                """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("type").asString()).isEqualTo(PROBLEMS + "invalid");
        assertThat(StreamSupport.stream(reply.json().path("errors").spliterator(), false)
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/title", "/due", "/colour");
    }

    @Test
    void a_repeated_request_with_the_same_key_is_done_once() {
        var first = ann.create("{\"title\": \"once\"}", "Idempotency-Key", "it-once");
        var again = ann.create("{\"title\": \"once\"}", "Idempotency-Key", "it-once");
        var other = ann.create("{\"title\": \"twice\"}", "Idempotency-Key", "it-once");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void an_update_needs_the_current_etag() {
        var created = ann.create("{\"title\": \"draft\"}");
        var updated = ann.patch(created.id(), "{\"title\": \"final\"}", "If-Match", created.header("ETag"));

        var lost = ann.patch(created.id(), "{\"title\": \"lost\"}", "If-Match", created.header("ETag"));
        var blind = ann.patch(created.id(), "{\"title\": \"blind\"}");

        assertThat(updated.status()).isEqualTo(200);
        assertThat(lost.status()).isEqualTo(412);
        assertThat(lost.header("ETag")).isEqualTo(updated.header("ETag"));
        assertThat(blind.status()).isEqualTo(428);
        assertThat(ann.get("/v1/todos/" + created.id()).json().path("title").asString())
                .isEqualTo("final");
    }

    @Test
    void a_deleted_todo_is_gone_and_another_users_was_never_there() {
        var created = ann.create("{\"title\": \"short-lived\"}");

        var foreign = bob.delete(created.id(), "If-Match", created.header("ETag"));
        var deleted = ann.delete(created.id(), "If-Match", created.header("ETag"));

        assertThat(bob.get("/v1/todos/" + created.id()).status()).isEqualTo(404);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.raw().body()).isEmpty();
        assertThat(ann.get("/v1/todos/" + created.id()).status()).isEqualTo(404);
    }

    @Test
    void a_cursor_leads_through_every_page_and_belongs_to_one_user_and_query() {
        var carol = stratus.user("carol");
        var ids = IntStream.range(0, 7)
                .mapToObj(i -> carol.create("{\"title\": \"page " + i + "\"}").id())
                .toList();

        var seen = new ArrayList<String>();
        var first = carol.get("/v1/todos?limit=3");
        for (var page = first; ; page = carol.get("/v1/todos?limit=3&cursor=" + next(page))) {
            page.json().path("items").forEach(todo -> seen.add(todo.path("id").asString()));
            if (next(page).isEmpty()) {
                break;
            }
        }

        assertThat(seen).isEqualTo(ids.reversed());
        assertThat(bob.get("/v1/todos?limit=3&cursor=" + next(first)).status()).isEqualTo(400);
        assertThat(carol.get("/v1/todos?limit=3&status=open&cursor=" + next(first))
                        .status())
                .isEqualTo(400);
        assertThat(carol.get("/v1/todos?limit=3&cursor=" + next(first) + "A").status())
                .isEqualTo(400);
    }

    @Test
    void thirty_two_writers_of_one_user_are_each_counted_once() throws Exception {
        var dave = stratus.user("dave");

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = writers.invokeAll(IntStream.range(0, 32)
                    .<Callable<Reply>>mapToObj(i -> () -> createPatiently(dave, i))
                    .toList());

            var revisions = new ArrayList<Long>();
            var ids = new HashSet<String>();
            for (Future<Reply> reply : replies) {
                revisions.add(reply.get().json().path("revision").asLong());
                ids.add(reply.get().id());
            }
            assertThat(ids).hasSize(32);
            assertThat(revisions)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 32).boxed().toList());
        }
        assertThat(dave.get("/v1/todos?limit=100").json().path("items")).hasSize(32);
        assertThat(dave.get("/v1/todos?limit=1").header("X-Data-Version")).startsWith("32-");
    }

    /// As an app does: on 503 the same request again, which the key makes harmless.
    private static Reply createPatiently(User user, int i) {
        for (int attempt = 0; attempt < 10; attempt++) {
            var reply = user.create("{\"title\": \"writer " + i + "\"}", "Idempotency-Key", "writer-" + i);
            if (reply.status() != 503) {
                return reply;
            }
            assertThat(reply.header("Retry-After")).isNotEmpty();
        }
        throw new AssertionError("writer " + i + " was turned away ten times");
    }

    private static String next(Reply page) {
        return page.json().path("next").asString("");
    }
}
