package io.stratus.todo;

import io.stratus.common.UserId;
import io.stratus.todo.Todos.Deleted;
import io.stratus.todo.Todos.Deletion;
import io.stratus.todo.Todos.Refusal;

/// Puts a tombstone in the to-do's place.
record DynamoDeletion(UserId user, Fingerprint request) implements DynamoChange.Effect<Deletion> {

    @Override
    public DynamoTodoItem after(Todo before, DataVersion next) {
        return DynamoTodoItem.tombstone(user, before.id(), next, request);
    }

    @Override
    public Deletion done(DynamoTodoItem after) {
        return new Deleted(after.version());
    }

    @Override
    public Deletion refused(Refusal refusal) {
        return refusal;
    }
}
