package io.stratus.todo.file;

import io.stratus.common.http.Problem;

/// Gives credentials that reach one folder and nothing else.
interface Grants {

    /// Credentials with at least 6 minutes to live.
    ///
    /// @throws Problem.Thrown 503 if none can be had at the moment
    FolderCredentials grant(Folder folder, Access access);
}
