package io.stratus.todo;

import io.stratus.common.http.EntityTag;
import io.stratus.common.http.HttpCall;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.JsonText;
import io.stratus.common.http.Problem;
import io.stratus.todo.Todos.Busy;
import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.Creation;
import io.stratus.todo.Todos.Deleted;
import io.stratus.todo.Todos.Deletion;
import io.stratus.todo.Todos.Found;
import io.stratus.todo.Todos.KeyReused;
import io.stratus.todo.Todos.Lookup;
import io.stratus.todo.Todos.MovedOn;
import io.stratus.todo.Todos.NoSuchTodo;
import io.stratus.todo.Todos.Patched;
import io.stratus.todo.Todos.Patching;
import io.stratus.todo.Todos.Refusal;
import io.stratus.todo.Todos.Replayed;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What clients are told of each outcome. All carry `X-Data-Version` where a data version is known.
final class TodoReplies {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private TodoReplies() {}

    static HttpReply to(Creation creation, HttpCall call) {
        return switch (creation) {
            case Created(Todo todo, DataVersion version) -> with(version, reply(answer(todo, call)));
            case Replayed(StoredAnswer answer, DataVersion version) ->
                with(version, reply(answer)).withHeader("Idempotency-Replayed", "true");
            case KeyReused(DataVersion version) -> with(version, HttpReply.problem(Problem.idempotencyConflict()));
            case Busy busy -> busy(busy);
        };
    }

    static HttpReply to(Lookup lookup) {
        return switch (lookup) {
            case Found(Todo todo, DataVersion version) -> with(version, ok(todo));
            case NoSuchTodo missing -> to((Refusal) missing);
            case Busy busy -> busy(busy);
        };
    }

    static HttpReply to(Patching patching) {
        return switch (patching) {
            case Patched(Todo todo, DataVersion version) -> with(version, ok(todo));
            case Refusal refusal -> to(refusal);
        };
    }

    static HttpReply to(Deletion deletion) {
        return switch (deletion) {
            case Deleted(DataVersion version) -> with(version, HttpReply.noContent());
            case Refusal refusal -> to(refusal);
        };
    }

    /// A to-do that does not exist is a 404 whatever `If-Match` says (RFC 9110 §13.2.1: preconditions are ignored where
    /// the answer without them would be no 2xx).
    private static HttpReply to(Refusal refusal) {
        return switch (refusal) {
            case NoSuchTodo(TodoId id, DataVersion version) ->
                with(version, HttpReply.problem(Problem.notFound("to-do")));
            case MovedOn(long revision, DataVersion version) ->
                with(version, HttpReply.problem(Problem.preconditionFailed(EntityTag.of(revision))));
            case Busy busy -> busy(busy);
        };
    }

    static HttpReply busy(Busy busy) {
        return with(busy.version(), HttpReply.problem(Problem.unavailable(RETRY_AFTER)));
    }

    /// The answer to the call that creates this to-do.
    static StoredAnswer answer(Todo todo, HttpCall call) {
        return new StoredAnswer(
                201,
                EntityTag.of(todo.revision()).toString(),
                call.below(todo.id().toString()),
                JsonText.of(todo).json());
    }

    private static HttpReply reply(StoredAnswer answer) {
        var body = new JsonText(Objects.requireNonNull(answer.body(), "an answer was stored without its body"));
        return new HttpReply(answer.status(), Map.of("ETag", answer.etag(), "Location", answer.location()), body);
    }

    private static HttpReply ok(Todo todo) {
        return HttpReply.ok(EntityTag.of(todo.revision()), todo);
    }

    static HttpReply with(@Nullable DataVersion version, HttpReply reply) {
        return version == null ? reply : reply.withHeader(DataVersion.HEADER, version.toString());
    }
}
