package io.stratus.todo.file;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.stratus.common.dynamo.Item;
import io.stratus.todo.file.FileState.Present;
import io.stratus.todo.file.Usages.Recorded;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What is known of one file, `FILE#<name>`: its size, and by which event. A sort key has room for it: the `FILE#` is
/// shorter than the folder in the key of S3, and both allow 1,024 bytes.
///
/// A file that is gone stays as an item without size for 15 days. That is longer than a queue holds a message (14
/// days),
/// so an event from before cannot bring the file back. Time to live deletes late, never early.
final class DynamoFileItem {

    static final String SK = "sk";
    static final String PREFIX = "FILE#";
    static final Duration REMEMBERED = Duration.ofDays(15);

    private static final String PK = "pk";
    private static final String SIZE = "size";
    private static final String SEQUENCER = "sequencer";
    private static final String AT = "countedAt";
    private static final String EXPIRES_AT = "expiresAt";

    private DynamoFileItem() {}

    static String partition(Folder folder) {
        return "U#" + folder.user().sub();
    }

    static Item key(Folder folder) {
        return Item.empty().with(PK, partition(folder));
    }

    static Item key(Folder folder, String name) {
        return key(folder).with(SK, PREFIX + name);
    }

    static String name(Item item) {
        return item.text(SK).substring(PREFIX.length());
    }

    static Recorded recorded(Item item) {
        var state = item.has(SIZE) ? new Present(item.number(SIZE)) : new FileState.Absent();
        return new Recorded(state, new Sequencer(item.text(SEQUENCER)), item.instant(AT));
    }

    /// Puts the next record in the place of what was read, on condition that this is still there.
    static TransactWriteItem put(String table, Folder folder, String name, @Nullable Recorded was, Recorded next) {
        var put = Put.builder().tableName(table).item(item(folder, name, next).attributes());
        if (was == null) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            // The time too: a correction keeps the sequencer.
            put.conditionExpression("#sequencer = :sequencer AND #at = :at")
                    .expressionAttributeNames(Map.of("#sequencer", SEQUENCER, "#at", AT))
                    .expressionAttributeValues(Map.of(
                            ":sequencer", fromS(was.sequencer().text()),
                            ":at", fromS(was.at().toString())));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private static Item item(Folder folder, String name, Recorded next) {
        var item = key(folder, name).with(SEQUENCER, next.sequencer().text()).with(AT, next.at());
        return switch (next.state()) {
            case Present(long size) -> item.with(SIZE, size);
            case FileState.Absent() ->
                item.withEpochSecond(EXPIRES_AT, next.at().plus(REMEMBERED));
        };
    }
}
