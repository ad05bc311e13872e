package io.stratus.todo;

import io.stratus.common.UserId;
import io.stratus.todo.Todos.Patched;
import io.stratus.todo.Todos.Patching;
import io.stratus.todo.Todos.Refusal;

/// Puts the patched to-do in its place.
record DynamoPatching(UserId user, TodoPatch patch, Fingerprint request) implements DynamoChange.Effect<Patching> {

    @Override
    public DynamoTodoItem after(Todo before, DataVersion next) {
        return DynamoTodoItem.of(user, before.patched(patch, next), request);
    }

    @Override
    public Patching done(DynamoTodoItem after) {
        return new Patched(after.todo(), after.version());
    }

    @Override
    public Patching refused(Refusal refusal) {
        return refusal;
    }
}
