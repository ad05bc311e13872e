package io.stratus.todo;

import io.stratus.common.Ulid;
import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.time.LocalDate;

/// Where a to-do stands in the table and in its local indexes, which can never be changed.
///
/// | index | key | on |
/// |---|---|---|
/// | table | `sk` = `T#<ulid>` | to-dos, tombstones |
/// | byDue | `dueKey` = `<date or 9999-12-31>#<ulid>` | open to-dos |
/// | byList | `listKey` = `<list>#<O or D>#<position>#<ulid>` | to-dos |
/// | byChange | `changedAt` = revision of the last change | to-dos, tombstones |
final class DynamoTodoKeys {

    static final String PREFIX = "T#";
    static final String DUE_KEY = "dueKey";
    static final String CHANGED_AT = "changedAt";

    private static final String LIST_KEY = "listKey";

    /// The last date that a key can hold stands for "no date": [TodoBodies] takes none of year 9999.
    private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    private DynamoTodoKeys() {}

    static Item of(UserId user, TodoId id) {
        return DynamoTable.key(user, PREFIX + id);
    }

    static Item of(UserId user, Todo todo) {
        return of(user, todo.id())
                .with(DUE_KEY, todo.status() == Status.OPEN ? dueKey(todo) : null)
                .with(LIST_KEY, listKey(todo))
                .with(CHANGED_AT, todo.revision());
    }

    static TodoId id(Item item) {
        return new TodoId(new Ulid(item.text(DynamoTable.SK).substring(PREFIX.length())));
    }

    private static String dueKey(Todo todo) {
        return (todo.due() == null ? NO_DATE : todo.due()) + "#" + todo.id();
    }

    private static String listKey(Todo todo) {
        var state = todo.status() == Status.OPEN ? "#O#" : "#D#";
        return todo.list() + state + todo.position() + "#" + todo.id();
    }
}
