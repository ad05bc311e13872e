package io.stratus.todo.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a file was at some time.
///
/// @param size in bytes; null where the file was deleted
/// @param etag null where the file was deleted
/// @param current whether it still is so
/// @param deleted true where the file was deleted, otherwise null
record FileVersion(
        String versionId,
        @Nullable Long size,
        @Nullable String etag,
        Instant modifiedAt,
        boolean current,
        @Nullable Boolean deleted) {}
