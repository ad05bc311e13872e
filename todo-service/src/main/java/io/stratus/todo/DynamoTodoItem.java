package io.stratus.todo;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A to-do in the table, `T#<ulid>`, or the tombstone that it left there.
record DynamoTodoItem(Item item) {

    static final String STATUS = "status";
    static final String REVISION = "revision";

    /// What an index holds of a to-do beside its keys: `sam/todo.yaml` projects the same, and `priority`.
    static final List<String> SUMMARY = List.of(
            "title",
            STATUS,
            "due",
            "tags",
            "list",
            "position",
            REVISION,
            "hasNotes",
            "createdAt",
            "updatedAt",
            "completedAt");

    /// How long a follower of changes may stay away and still learn of a deletion.
    static final Duration TOMBSTONE_LIFE = Duration.ofDays(90);

    private static final String LAST_WRITE = "lastWrite";

    static DynamoTodoItem of(UserId user, Todo todo, Fingerprint lastWrite) {
        return new DynamoTodoItem(DynamoTodoKeys.of(user, todo)
                .with("title", todo.title())
                .with("notes", todo.notes())
                .with("hasNotes", todo.notes() != null)
                .with(STATUS, todo.status().text())
                .with("due", todo.due())
                .with("list", todo.list().text())
                .withTexts("tags", todo.tags())
                .with("position", todo.position().digits())
                .with(REVISION, todo.revision())
                .with("createdAt", todo.createdAt())
                .with("updatedAt", todo.updatedAt())
                .with("completedAt", todo.completedAt())
                .with(LAST_WRITE, lastWrite.text()));
    }

    static DynamoTodoItem tombstone(UserId user, TodoId id, DataVersion version, Fingerprint lastWrite) {
        return new DynamoTodoItem(DynamoTodoKeys.of(user, id)
                .with(DynamoTodoKeys.CHANGED_AT, version.revision())
                .withEpochSecond(DynamoTable.EXPIRES_AT, version.commit().plus(TOMBSTONE_LIFE))
                .with(LAST_WRITE, lastWrite.text()));
    }

    /// Whether there is a to-do. False for a tombstone, and for an item that is not there.
    boolean isLive() {
        return item.has(STATUS);
    }

    /// Whether there is a tombstone, which may be past its time.
    boolean isTombstone() {
        return item.has(DynamoTable.EXPIRES_AT);
    }

    /// Whether there is nothing, or a tombstone past its time.
    boolean isGone(Instant now) {
        return !isLive()
                && !(isTombstone() && item.epochSecond(DynamoTable.EXPIRES_AT).isAfter(now));
    }

    /// Whether the last write was this one, delivered before.
    boolean isWrittenBy(Fingerprint write) {
        return item.has(LAST_WRITE) && item.text(LAST_WRITE).equals(write.text());
    }

    /// The data version that the last write made.
    DataVersion version() {
        var commit = isTombstone()
                ? item.epochSecond(DynamoTable.EXPIRES_AT).minus(TOMBSTONE_LIFE)
                : item.instant("updatedAt");
        return DataVersion.at(item.number(DynamoTodoKeys.CHANGED_AT), commit);
    }

    Todo todo() {
        var summary = summary();
        return new Todo(
                summary.id(),
                summary.title(),
                item.maybe("notes", item::text),
                summary.status(),
                summary.due(),
                summary.list(),
                summary.tags(),
                summary.position(),
                summary.revision(),
                summary.createdAt(),
                summary.updatedAt(),
                summary.completedAt());
    }

    TodoSummary summary() {
        return new TodoSummary(
                DynamoTodoKeys.id(item),
                item.text("title"),
                Status.of(item.text(STATUS)),
                item.maybe("due", item::date),
                new ListId(item.text("list")),
                item.texts("tags"),
                new Position(item.text("position")),
                item.number(REVISION),
                item.flag("hasNotes"),
                item.instant("createdAt"),
                item.instant("updatedAt"),
                item.maybe("completedAt", item::instant));
    }
}
