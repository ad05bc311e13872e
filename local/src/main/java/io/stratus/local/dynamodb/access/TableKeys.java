package io.stratus.local.dynamodb.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// By which attributes a table and its indexes are partitioned.
///
/// @param partition of the table and its local indexes
/// @param indexes global index to its partition attribute
public record TableKeys(String partition, Map<String, String> indexes) {

    public TableKeys {
        indexes = Map.copyOf(indexes);
    }

    String partition(@Nullable String index) {
        return index == null ? partition : indexes.getOrDefault(index, partition);
    }
}
