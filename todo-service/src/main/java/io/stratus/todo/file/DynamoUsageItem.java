package io.stratus.todo.file;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import io.stratus.common.dynamo.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The item `USAGE` of a user: the sum over their [DynamoFileItem]s.
final class DynamoUsageItem {

    private static final String SK = "USAGE";
    private static final String BYTES = "bytes";
    private static final String FILES = "files";

    private DynamoUsageItem() {}

    static Item key(Folder folder) {
        return DynamoFileItem.key(folder).with(DynamoFileItem.SK, SK);
    }

    static Usage usage(Item item) {
        return item.has(BYTES) ? new Usage(item.number(BYTES), item.number(FILES)) : Usage.NONE;
    }

    /// Adds to both numbers, which begin at 0 (API Reference "UpdateItem", ADD).
    static TransactWriteItem add(String table, Folder folder, Usage change) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key(folder).attributes())
                        .updateExpression("ADD #bytes :bytes, #files :files")
                        .expressionAttributeNames(Map.of("#bytes", BYTES, "#files", FILES))
                        .expressionAttributeValues(Map.of(
                                ":bytes", fromN(Long.toString(change.bytes())),
                                ":files", fromN(Long.toString(change.files())))))
                .build();
    }
}
