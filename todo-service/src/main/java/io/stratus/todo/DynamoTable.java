package io.stratus.todo;

import io.stratus.common.UserId;
import io.stratus.common.dynamo.Item;
import io.stratus.common.dynamo.Outages;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/// The table of `sam/todo.yaml`. A user is a partition.
///
/// @param client asked for at each call, as a restored snapshot needs a new one
record DynamoTable(Supplier<DynamoDbClient> client, String name) {

    static final String PK = "pk";
    static final String SK = "sk";

    /// Time to live, in epoch seconds. DynamoDB deletes up to days later, so readers look at it too.
    static final String EXPIRES_AT = "expiresAt";

    static String partition(UserId user) {
        return "U#" + user.sub();
    }

    static Item key(UserId user, String sk) {
        return Item.empty().with(PK, partition(user)).with(SK, sk);
    }

    DynamoDbClient dynamo() {
        return client.get();
    }

    /// Reads one item consistently; empty if there is none.
    Item get(UserId user, String sk) {
        return new Item(dynamo().getItem(get ->
                        get.tableName(name).key(key(user, sk).attributes()).consistentRead(true))
                .item());
    }

    /// Whether the same call may succeed later: throttled, failed inside DynamoDB, or not reached. Whether a write
    /// took effect is unknown then.
    static boolean passes(SdkException failed) {
        return failed instanceof TransactionInProgressException || Outages.passes(failed);
    }
}
