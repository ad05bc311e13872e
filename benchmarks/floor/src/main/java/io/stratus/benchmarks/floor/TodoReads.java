package io.stratus.benchmarks.floor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The two reads that todo-service does for `listTodos` without `X-Data-Version`: the item with the data version, then
/// one more item than the page shows, both consistent.
public final class TodoReads {

    /// What a page shows of a to-do.
    static final List<String> SUMMARY = List.of(
            "title",
            "status",
            "due",
            "tags",
            "list",
            "position",
            "revision",
            "hasNotes",
            "createdAt",
            "updatedAt",
            "completedAt");

    private static final Map<String, String> NAMES =
            SUMMARY.stream().collect(Collectors.toUnmodifiableMap(name -> "#" + name, Function.identity()));

    private final DynamoDbClient dynamo;
    private final String table;

    public TodoReads(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /// The newest to-dos of a user.
    ///
    /// @throws IllegalStateException if there are none
    public List<Map<String, AttributeValue>> page(String user, int limit) {
        var partition = AttributeValue.fromS("U#" + user);
        var meta = dynamo.getItem(get -> get.tableName(table)
                .consistentRead(true)
                .key(Map.of("pk", partition, "sk", AttributeValue.fromS("META"))));
        if (!meta.hasItem()) {
            throw new IllegalStateException("no to-dos: fill the table first");
        }
        var page = dynamo.query(query -> query.tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(limit + 1)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .filterExpression("attribute_exists(#status)")
                .projectionExpression("sk, " + String.join(", ", NAMES.keySet()))
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(Map.of(":pk", partition, ":prefix", AttributeValue.fromS("T#"))));
        return page.items().subList(0, Math.min(limit, page.count()));
    }
}
