package io.stratus.todo.file;

import java.time.Instant;

/// The current version of a file.
///
/// @param size in bytes
/// @param etag with its quotation marks, as `If-Match` takes it
record StoredFile(String name, long size, String etag, Instant modifiedAt) {}
