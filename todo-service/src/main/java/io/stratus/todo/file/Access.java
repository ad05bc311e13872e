package io.stratus.todo.file;

/// What credentials of a folder are for.
enum Access {
    /// This API's own work in the folder, also in forms and part URLs: files only.
    FILES,
    /// Handed to the user.
    SESSION,
    /// Handed to a user whose quota is used up: nothing can be written, everything else stays.
    SESSION_READ_ONLY
}
