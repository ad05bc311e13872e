package io.stratus.todo.file;

import java.time.Instant;
import java.util.List;

/// The current objects of the whole bucket, in the order of their keys.
@FunctionalInterface
interface StoredKeys {

    /// Some of those that follow a key in that order; none at the end.
    ///
    /// @param key need not exist; empty for the beginning
    List<StoredKey> after(String key);

    /// An object.
    record StoredKey(String key, long size, Instant modifiedAt) {}
}
