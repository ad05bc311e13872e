package io.stratus.todo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The chain of a user's revisions. Its end stands in the item `META`; every write is one transaction that moves it
/// from n to n + 1, so that each n is made by exactly one write.
///
/// @param patience how long to repeat at most: the SDK repeats throttled calls too, and the function has to answer
///     before its time is up
record DynamoRevisions(DynamoTable table, InstantSource clock, Backoff backoff, Duration patience) {

    private static final String META = "META";
    private static final String COMMITTED_AT = "committedAt";
    private static final String NONE = "None";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /// API Reference "TransactWriteItems", cancellation reasons: these say nothing against a repetition.
    private static final Set<String> PASSING =
            Set.of(NONE, CONDITION_FAILED, "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /// The end of the chain, read consistently.
    DataVersion current(UserId user) {
        return version(table.get(user, META));
    }

    private static DataVersion version(Item meta) {
        return meta.has(COMMITTED_AT)
                ? new DataVersion(meta.number(DynamoTodoItem.REVISION), meta.number(COMMITTED_AT))
                : DataVersion.NONE;
    }

    /// Commits one write.
    ///
    /// @param expected the end of the chain as far as the caller knows; a wrong one costs one repetition
    <R> R commit(UserId user, DataVersion expected, DynamoWriting<R> writing) {
        var deadline = clock.instant().plus(patience);
        var seen = expected;
        for (int repetition = 1; ; repetition++) {
            switch (attempt(user, seen, writing)) {
                case Ended<R>(R outcome) -> {
                    return outcome;
                }
                case Repeat<R>(DataVersion newer) -> seen = newer;
            }
            if (repetition > Backoff.REPETITIONS || clock.instant().isAfter(deadline)) {
                return writing.gaveUp(seen);
            }
            backoff.before(repetition);
        }
    }

    private <R> Attempt<R> attempt(UserId user, DataVersion seen, DynamoWriting<R> writing) {
        var next = seen.next(clock.instant());
        var items = new ArrayList<TransactWriteItem>();
        items.add(TransactWriteItem.builder().update(step(user, seen, next)).build());
        writing.puts(next)
                .forEach(put -> items.add(TransactWriteItem.builder().put(put).build()));
        try {
            table.dynamo().transactWriteItems(write -> write.transactItems(items));
            return new Ended<>(writing.committed(next));
        } catch (TransactionCanceledException canceled) {
            return judge(canceled, seen, writing);
        } catch (SdkException failed) {
            if (DynamoTable.passes(failed)) {
                return new Repeat<>(seen);
            }
            throw failed;
        }
    }

    private Update step(UserId user, DataVersion from, DataVersion to) {
        return Update.builder()
                .tableName(table.name())
                .key(DynamoTable.key(user, META).attributes())
                .updateExpression("SET #revision = :next, #at = :second")
                .conditionExpression("attribute_not_exists(#revision) OR #revision = :n")
                .expressionAttributeNames(Map.of("#revision", DynamoTodoItem.REVISION, "#at", COMMITTED_AT))
                .expressionAttributeValues(Map.of(
                        ":n", fromN(Long.toString(from.revision())),
                        ":next", fromN(Long.toString(to.revision())),
                        ":second", fromN(Long.toString(to.second()))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static <R> Attempt<R> judge(
            TransactionCanceledException canceled, DataVersion expected, DynamoWriting<R> writing) {
        var reasons = canceled.cancellationReasons();
        var meta = reasons.getFirst();
        var seen = failed(meta) ? version(new Item(meta.item())) : expected;
        for (int i = 1; i < reasons.size(); i++) {
            var outcome = failed(reasons.get(i))
                    ? writing.refused(i - 1, new Item(reasons.get(i).item()), seen)
                    : Optional.<R>empty();
            if (outcome.isPresent()) {
                return new Ended<>(outcome.get());
            }
        }
        if (!reasons.stream().map(CancellationReason::code).allMatch(PASSING::contains)) {
            throw canceled;
        }
        return new Repeat<>(seen);
    }

    private static boolean failed(CancellationReason reason) {
        return CONDITION_FAILED.equals(reason.code());
    }

    /// How one attempt ended.
    private sealed interface Attempt<R> {}

    private record Ended<R>(R outcome) implements Attempt<R> {}

    /// @param seen what to expect next time
    private record Repeat<R>(DataVersion seen) implements Attempt<R> {}
}
