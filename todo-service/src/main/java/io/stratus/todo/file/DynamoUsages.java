package io.stratus.todo.file;

import io.stratus.common.Backoff;
import io.stratus.common.dynamo.DynamoClients;
import io.stratus.common.dynamo.Item;
import io.stratus.common.dynamo.Outages;
import io.stratus.common.http.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Usage in the table of to-dos, in items that stand in none of its indexes: [DynamoFileItem] for each file, `USAGE`
/// for
/// the sum. One transaction writes both.
record DynamoUsages(String table, DynamoClients clients, InstantSource clock, Backoff backoff) implements Usages {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /// Each is a read and a transaction; the pauses before them take 1.6 s together at most. What still fails then
    /// comes
    /// again by the queue.
    private static final int REPETITIONS = 6;

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    @Override
    public Usage of(Folder folder) {
        try {
            return DynamoUsageItem.usage(get(DynamoUsageItem.key(folder)));
        } catch (SdkException failed) {
            if (Outages.passes(failed)) {
                throw Problem.unavailable(RETRY_AFTER).thrown();
            }
            throw failed;
        }
    }

    @Override
    public void count(FileEvent event) {
        for (int repetition = 1; repetition <= REPETITIONS + 1; repetition++) {
            var was = recorded(event.folder(), event.name());
            boolean isOld = was != null && !event.sequencer().isAfter(was.sequencer());
            if (isOld || write(event.folder(), event.name(), was, event.state(), event.sequencer())) {
                return;
            }
            backoff.before(repetition);
        }
        throw new IllegalStateException("other events of the same file or user kept coming first");
    }

    @Override
    public Map<String, Recorded> files(Folder folder) {
        var files = new HashMap<String, Recorded>();
        var pages = clients.client()
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :file)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(DynamoFileItem.partition(folder)),
                                ":file", AttributeValue.fromS(DynamoFileItem.PREFIX))));
        for (var attributes : pages.items()) {
            var item = new Item(attributes);
            files.put(DynamoFileItem.name(item), DynamoFileItem.recorded(item));
        }
        return files;
    }

    @Override
    public boolean correct(Folder folder, String name, @Nullable Recorded was, FileState state) {
        return write(folder, name, was, state, was == null ? Sequencer.NONE : was.sequencer());
    }

    private @Nullable Recorded recorded(Folder folder, String name) {
        var item = get(DynamoFileItem.key(folder, name));
        return item.attributes().isEmpty() ? null : DynamoFileItem.recorded(item);
    }

    private Item get(Item key) {
        return new Item(clients.client()
                .getItem(get -> get.tableName(table).key(key.attributes()).consistentRead(true))
                .item());
    }

    /// @return false if something came between; whether it took effect is certain in either case
    private boolean write(Folder folder, String name, @Nullable Recorded was, FileState state, Sequencer sequencer) {
        var next = new Recorded(state, sequencer, clock.instant());
        var change = state.usage().minus(was == null ? Usage.NONE : was.state().usage());
        try {
            clients.client()
                    .transactWriteItems(write -> write.transactItems(
                            DynamoFileItem.put(table, folder, name, was, next),
                            DynamoUsageItem.add(table, folder, change)));
            return true;
        } catch (TransactionCanceledException canceled) {
            if (isOvertaken(canceled)) {
                return false;
            }
            throw canceled;
        }
    }

    private static boolean isOvertaken(TransactionCanceledException canceled) {
        return canceled.cancellationReasons().stream()
                .anyMatch(reason -> CONDITION_FAILED.equals(reason.code()) || CONFLICT.equals(reason.code()));
    }
}
