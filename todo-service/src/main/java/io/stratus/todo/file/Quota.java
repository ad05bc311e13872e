package io.stratus.todo.file;

/// What a user may store.
///
/// @param bytes at least 1
/// @param files at least 1
record Quota(long bytes, long files) {

    /// Whether anything may be added at all.
    boolean leavesRoom(Usage used) {
        return used.bytes() < bytes && used.files() < files;
    }

    /// Whether more is stored than may be.
    boolean isExceededBy(Usage used) {
        return used.bytes() > bytes || used.files() > files;
    }

    long bytesLeft(Usage used) {
        return Math.max(0, bytes - used.bytes());
    }
}
