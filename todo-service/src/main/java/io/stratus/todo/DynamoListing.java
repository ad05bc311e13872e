package io.stratus.todo;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads one page of a user's to-dos.
///
/// Where all items match, it reads one more than the page shows, to know whether another page follows. Where a
/// filter leaves out items (done or open ones, tombstones), it reads on in steps of 100, at most 1,000 items in all.
final class DynamoListing {

    static final int MAX_READ = 1_000;

    private static final int STEP = 100;

    private final DynamoTable table;
    private final UserId user;
    private final TodoQuery query;
    private final boolean consistent;
    private final DynamoOrder order;
    private final List<Item> found = new ArrayList<>();
    private @Nullable String reached;
    private int read;

    DynamoListing(DynamoTable table, UserId user, TodoQuery query, boolean consistent) {
        this.table = table;
        this.user = user;
        this.query = query;
        this.consistent = consistent;
        this.order = DynamoOrder.of(query.sort());
        this.reached = query.after();
    }

    /// @param version what the page carries
    Page page(DataVersion version) {
        boolean more = true;
        while (more && found.size() <= query.limit() && read < MAX_READ) {
            more = readOn();
        }
        int shown = Math.min(found.size(), query.limit());
        var items = found.subList(0, shown);
        var next = found.size() > shown ? order.key(items.getLast()) : more ? reached : null;
        return new Page(
                items.stream().map(item -> new DynamoTodoItem(item).summary()).toList(), next, version);
    }

    /// @return whether there is more to read
    private boolean readOn() {
        var part = table.dynamo().query(request());
        part.items().forEach(item -> found.add(new Item(item)));
        read += part.scannedCount();
        return reach(part);
    }

    private boolean reach(QueryResponse part) {
        if (part.lastEvaluatedKey().isEmpty()) {
            return false;
        }
        reached = order.key(new Item(part.lastEvaluatedKey()));
        return true;
    }

    private QueryRequest request() {
        int missing = query.limit() + 1 - found.size();
        int step = read == 0 ? missing : Math.max(missing, STEP);
        var request = order.query(user, query.status())
                .tableName(table.name())
                .consistentRead(consistent)
                .limit(Math.min(step, MAX_READ - read));
        if (reached != null) {
            request.exclusiveStartKey(order.startKey(user, reached).attributes());
        }
        return request.build();
    }
}
