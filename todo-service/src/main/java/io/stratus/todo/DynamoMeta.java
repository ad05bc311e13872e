package io.stratus.todo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The item `META` of a user: the end of the chain of revisions. It stands in no index.
record DynamoMeta(Item item) {

    static final String SK = "META";

    private static final String COMMITTED_AT = "committedAt";

    DataVersion version() {
        return item.has(COMMITTED_AT)
                ? new DataVersion(item.number(DynamoTodoItem.REVISION), item.number(COMMITTED_AT))
                : DataVersion.NONE;
    }

    /// Moves the end of the chain, on condition that it is where it is thought to be.
    static TransactWriteItem step(String table, UserId user, DataVersion from, DataVersion to) {
        var values = new HashMap<>(Map.of(
                ":next", fromN(Long.toString(to.revision())),
                ":second", fromN(Long.toString(to.second()))));
        // Not "absent or n": a data version from nowhere would begin a new user's chain wherever it says.
        boolean first = from.revision() == 0;
        if (!first) {
            values.put(":n", fromN(Long.toString(from.revision())));
        }
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(DynamoTable.key(user, SK).attributes())
                        .updateExpression("SET #revision = :next, #at = :second")
                        .conditionExpression(first ? "attribute_not_exists(#revision)" : "#revision = :n")
                        .expressionAttributeNames(Map.of("#revision", DynamoTodoItem.REVISION, "#at", COMMITTED_AT))
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }
}
