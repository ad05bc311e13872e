package io.stratus.todo;

import io.stratus.common.Ulid;
import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.time.Duration;

/// What a request with an idempotency key answered, `IDEMP#<key>`, kept for 24 hours.
record DynamoAnswerItem(Item item) {

    static final String REQUEST = "request";
    static final Duration LIFE = Duration.ofHours(24);

    static DynamoAnswerItem of(
            UserId user, IdempotencyKey key, Fingerprint request, Todo created, StoredAnswer answer) {
        var kept = answer.trimmed();
        return new DynamoAnswerItem(DynamoTable.key(user, "IDEMP#" + key.text())
                .with(REQUEST, request.text())
                .with("todo", created.id().toString())
                .with("revision", created.revision())
                .withEpochSecond("committedAt", created.createdAt())
                .with("answerStatus", (long) kept.status())
                .with("etag", kept.etag())
                .with("location", kept.location())
                .with("body", kept.body())
                .withEpochSecond(DynamoTable.EXPIRES_AT, created.createdAt().plus(LIFE)));
    }

    boolean isAnswerTo(Fingerprint request) {
        return item.text(REQUEST).equals(request.text());
    }

    DataVersion version() {
        return new DataVersion(item.number("revision"), item.number("committedAt"));
    }

    TodoId id() {
        return new TodoId(new Ulid(item.text("todo")));
    }

    /// The answer; without its body where that was too long to keep.
    StoredAnswer answer() {
        return new StoredAnswer(
                (int) item.number("answerStatus"),
                item.text("etag"),
                item.text("location"),
                item.maybe("body", item::text));
    }
}
