package io.stratus.todo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import io.stratus.todo.Todos.Busy;
import io.stratus.todo.Todos.Created;
import io.stratus.todo.Todos.Creation;
import io.stratus.todo.Todos.KeyReused;
import io.stratus.todo.Todos.Replayed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Writes a new to-do and, with it, the answer kept for its idempotency key.
record DynamoCreation(
        String table,
        UserId user,
        TodoId id,
        NewTodo wanted,
        Fingerprint request,
        @Nullable Once once) implements DynamoWriting<Creation> {

    private static final int TODO = 0;

    @Override
    public List<Put> puts(DataVersion next) {
        var todo = Todo.created(id, wanted, next);
        return once == null ? List.of(put(todo)) : List.of(put(todo), put(todo, once));
    }

    private Put put(Todo todo) {
        return Put.builder()
                .tableName(table)
                .item(DynamoTodoItem.of(user, todo, request).item().attributes())
                .conditionExpression("attribute_not_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private Put put(Todo todo, Once once) {
        var answer = once.answer().apply(todo);
        return Put.builder()
                .tableName(table)
                .item(DynamoAnswerItem.of(user, once.key(), request, todo, answer)
                        .item()
                        .attributes())
                .conditionExpression("attribute_not_exists(pk) OR #expiresAt <= :now")
                .expressionAttributeNames(Map.of("#expiresAt", DynamoTable.EXPIRES_AT))
                .expressionAttributeValues(
                        Map.of(":now", fromN(Long.toString(todo.createdAt().getEpochSecond()))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    @Override
    public Creation committed(DataVersion next) {
        return new Created(Todo.created(id, wanted, next), next);
    }

    @Override
    public Optional<Creation> refused(int index, Item old, DataVersion seen) {
        return index == TODO ? created(new DynamoTodoItem(old)) : Optional.of(repeated(new DynamoAnswerItem(old)));
    }

    /// The id is new and not to be guessed: what stands there came of an earlier attempt of ours whose answer was lost.
    private Optional<Creation> created(DynamoTodoItem there) {
        if (there.isWrittenBy(request)) {
            return Optional.of(new Created(there.todo(), there.version()));
        }
        if (once != null) {
            return Optional.empty(); // another device came first; the answer kept beside it tells how it was
        }
        var todo = there.isLive() ? there.todo() : Todo.created(id, wanted, there.version());
        return Optional.of(new Created(todo, there.version()));
    }

    private Creation repeated(DynamoAnswerItem kept) {
        if (!kept.isAnswerTo(request)) {
            return new KeyReused(kept.version());
        }
        var answer = kept.answer();
        // A body too long to keep is made again: it follows from the request, which is the same, and the item.
        return once == null || answer.body() != null
                ? new Replayed(answer, kept.version())
                : new Replayed(once.answer().apply(Todo.created(kept.id(), wanted, kept.version())), kept.version());
    }

    @Override
    public Creation gaveUp(DataVersion seen) {
        return new Busy(seen);
    }
}
