package io.stratus.todo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import io.stratus.todo.Todos.Busy;
import io.stratus.todo.Todos.MovedOn;
import io.stratus.todo.Todos.NoSuchTodo;
import io.stratus.todo.Todos.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Replaces the item of a to-do by another, if the caller's precondition holds for the one that is there: decides on
/// what was read, writes on condition that it is still so, and decides again on what is there when it is not.
///
/// @param <R> the outcome
final class DynamoChange<R> implements DynamoWriting<R> {

    /// What makes one change differ from another.
    ///
    /// @param <R> the outcome
    interface Effect<R> {

        /// The item that takes the place of this to-do's.
        DynamoTodoItem after(Todo before, DataVersion next);

        /// The outcome once that item is there, be it by an earlier delivery of the request.
        R done(DynamoTodoItem after);

        R refused(Refusal refusal);
    }

    /// The to-do that a change is for, and on which conditions.
    record Target(UserId user, TodoId id, IfMatch ifMatch, Fingerprint request, Instant now) {}

    private final String table;
    private final Target target;
    private final Effect<R> effect;
    private @Nullable Todo current;

    DynamoChange(String table, Target target, Effect<R> effect) {
        this.table = table;
        this.target = target;
        this.effect = effect;
    }

    /// Decides on the item that is there.
    ///
    /// @return the outcome if nothing is to be written; empty if [#puts] is to be
    Optional<R> judge(DynamoTodoItem there, DataVersion seen) {
        if (there.isGone(target.now())) {
            return Optional.of(effect.refused(new NoSuchTodo(target.id(), seen)));
        }
        var version = seen.orLater(there.version());
        if (there.isWrittenBy(target.request())) {
            return Optional.of(effect.done(there));
        }
        if (there.isTombstone()) {
            return Optional.of(effect.refused(new NoSuchTodo(target.id(), version)));
        }
        var todo = there.todo();
        if (!target.ifMatch().holdsFor(EntityTag.of(todo.revision()))) {
            return Optional.of(effect.refused(new MovedOn(todo.revision(), version)));
        }
        current = todo;
        return Optional.empty();
    }

    @Override
    public List<Put> puts(DataVersion next) {
        var before = before();
        return List.of(Put.builder()
                .tableName(table)
                .item(effect.after(before, next).item().attributes())
                .conditionExpression("#revision = :read")
                .expressionAttributeNames(Map.of("#revision", DynamoTodoItem.REVISION))
                .expressionAttributeValues(Map.of(":read", fromN(Long.toString(before.revision()))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build());
    }

    @Override
    public R committed(DataVersion next) {
        return effect.done(effect.after(before(), next));
    }

    @Override
    public Optional<R> refused(int index, Item old, DataVersion seen) {
        return judge(new DynamoTodoItem(old), seen);
    }

    @Override
    public R gaveUp(DataVersion seen) {
        return effect.refused(new Busy(seen));
    }

    private Todo before() {
        if (current == null) {
            throw new IllegalStateException("decide first");
        }
        return current;
    }
}
