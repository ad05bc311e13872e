package io.stratus.todo;

import io.stratus.common.dynamo.Item;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// What a transaction writes beside META, and what its ends mean.
///
/// @param <R> the outcome
interface DynamoWriting<R> {

    /// The items of the next attempt, each under a condition of its own and asking for `ALL_OLD` where that fails.
    List<Put> puts(DataVersion next);

    R committed(DataVersion next);

    /// The condition of one item failed.
    ///
    /// @param index of the item in [#puts]
    /// @param old the item that is there instead; empty if none is
    /// @param seen the newest data version known
    /// @return the outcome; empty to try again
    Optional<R> refused(int index, Item old, DataVersion seen);

    /// All attempts failed for reasons that pass.
    R gaveUp(DataVersion seen);
}
