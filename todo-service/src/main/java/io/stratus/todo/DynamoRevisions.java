package io.stratus.todo;

import io.stratus.common.Backoff;
import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The chain of a user's revisions. Its end stands in [DynamoMeta]; every write is one transaction that moves it
/// from n to n + 1, so that each n is made by exactly one write.
///
/// @param patience how long to repeat at most: the SDK repeats throttled calls too, and the function has to answer
///     before its time is up
record DynamoRevisions(DynamoTable table, InstantSource clock, Backoff backoff, Duration patience) {

    private static final String NONE = "None";
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    /// API Reference "TransactWriteItems", cancellation reasons: these say nothing against a repetition.
    private static final Set<String> PASSING =
            Set.of(NONE, CONDITION_FAILED, "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /// The end of the chain, read consistently.
    DataVersion current(UserId user) {
        return new DynamoMeta(table.get(user, DynamoMeta.SK)).version();
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
        items.add(DynamoMeta.step(table.name(), user, seen, next));
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

    private static <R> Attempt<R> judge(
            TransactionCanceledException canceled, DataVersion expected, DynamoWriting<R> writing) {
        var reasons = canceled.cancellationReasons();
        var meta = reasons.getFirst();
        var seen = failed(meta) ? new DynamoMeta(new Item(meta.item())).version() : expected;
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
