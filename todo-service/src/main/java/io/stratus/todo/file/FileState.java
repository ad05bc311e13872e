package io.stratus.todo.file;

/// What is under a key now.
sealed interface FileState {

    /// A current version.
    ///
    /// @param size in bytes
    record Present(long size) implements FileState {}

    /// None, or a delete marker.
    record Absent() implements FileState {}

    /// What it adds to a user's usage.
    default Usage usage() {
        return switch (this) {
            case Present(long size) -> new Usage(size, 1);
            case Absent() -> Usage.NONE;
        };
    }
}
