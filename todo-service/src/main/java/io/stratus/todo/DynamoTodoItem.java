package io.stratus.todo;

import io.stratus.common.Ulid;
import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A to-do in the table, `T#<ulid>`, or the tombstone that it left there.
///
/// The keys of the local indexes: `dueKey` = `<date>#<ulid>` on open to-dos, `listKey` =
/// `<list>#<O or D>#<position>#<ulid>` on every live one, `changedAt` = revision of the last change on tombstones too.
record DynamoTodoItem(Item item) {

    static final String PREFIX = "T#";
    static final String STATUS = "status";
    static final String DUE_KEY = "dueKey";
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

    private static final String CHANGED_AT = "changedAt";
    private static final String LAST_WRITE = "lastWrite";

    /// The last date a key can hold stands for "no date": [TodoBodies] takes none from year 9999.
    private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    static DynamoTodoItem of(UserId user, Todo todo, Fingerprint lastWrite) {
        return new DynamoTodoItem(key(user, todo.id())
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
                .with(DUE_KEY, todo.status() == Status.OPEN ? dueKey(todo) : null)
                .with("listKey", listKey(todo))
                .with(CHANGED_AT, todo.revision())
                .with(LAST_WRITE, lastWrite.text()));
    }

    static DynamoTodoItem tombstone(UserId user, TodoId id, DataVersion version, Fingerprint lastWrite) {
        return new DynamoTodoItem(key(user, id)
                .with(CHANGED_AT, version.revision())
                .withEpochSecond(DynamoTable.EXPIRES_AT, version.commit().plus(TOMBSTONE_LIFE))
                .with(LAST_WRITE, lastWrite.text()));
    }

    static Item key(UserId user, TodoId id) {
        return DynamoTable.key(user, PREFIX + id);
    }

    private static String dueKey(Todo todo) {
        return (todo.due() == null ? NO_DATE : todo.due()) + "#" + todo.id();
    }

    private static String listKey(Todo todo) {
        var state = todo.status() == Status.OPEN ? "O" : "D";
        return String.join(
                "#",
                todo.list().text(),
                state,
                todo.position().digits(),
                todo.id().toString());
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
        return DataVersion.at(item.number(CHANGED_AT), commit);
    }

    TodoId id() {
        return new TodoId(new Ulid(item.text(DynamoTable.SK).substring(PREFIX.length())));
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
                id(),
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
