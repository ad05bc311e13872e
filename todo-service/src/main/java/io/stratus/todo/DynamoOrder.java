package io.stratus.todo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The sort key that a list follows, and where on it a page ended.
enum DynamoOrder {

    /// The table's own: ids, backwards. Tombstones stand among them and are filtered out.
    CREATED {
        @Override
        QueryRequest.Builder query(UserId user, @Nullable Status status) {
            var names = new HashMap<>(SUMMARY_NAMES);
            names.put("#status", DynamoTodoItem.STATUS);
            var values = new HashMap<String, AttributeValue>();
            values.put(":pk", fromS(DynamoTable.partition(user)));
            values.put(":prefix", fromS(DynamoTodoKeys.PREFIX));
            if (status != null) {
                values.put(":status", fromS(status.text()));
            }
            return QueryRequest.builder()
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                    .filterExpression(status == null ? "attribute_exists(#status)" : "#status = :status")
                    .projectionExpression("sk, " + String.join(", ", SUMMARY_NAMES.keySet()))
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .scanIndexForward(false);
        }

        @Override
        Item startKey(UserId user, String reached) {
            return DynamoTable.key(user, reached);
        }

        @Override
        String key(Item item) {
            return item.text(DynamoTable.SK);
        }
    },

    /// The index by due date, which holds open to-dos only.
    DUE {
        @Override
        QueryRequest.Builder query(UserId user, @Nullable Status status) {
            return QueryRequest.builder()
                    .indexName("byDue")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", fromS(DynamoTable.partition(user))));
        }

        @Override
        Item startKey(UserId user, String reached) {
            var id = reached.substring(reached.indexOf('#') + 1);
            return DynamoTable.key(user, DynamoTodoKeys.PREFIX + id).with(DynamoTodoKeys.DUE_KEY, reached);
        }

        @Override
        String key(Item item) {
            return item.text(DynamoTodoKeys.DUE_KEY);
        }
    };

    /// Placeholders for the attributes of a summary, some of which are reserved words.
    private static final Map<String, String> SUMMARY_NAMES = IntStream.range(0, DynamoTodoItem.SUMMARY.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(i -> "#s" + i, DynamoTodoItem.SUMMARY::get));

    static DynamoOrder of(TodoQuery.Sort sort) {
        return switch (sort) {
            case CREATED -> CREATED;
            case DUE -> DUE;
        };
    }

    /// @param status null for all that the order holds
    abstract QueryRequest.Builder query(UserId user, @Nullable Status status);

    /// The key to go on after, in the table and the index.
    abstract Item startKey(UserId user, String reached);

    /// Where an item stands.
    abstract String key(Item item);
}
