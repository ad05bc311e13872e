package io.stratus.todo.file;

import io.stratus.common.http.IfMatch;
import org.jspecify.annotations.Nullable;

/// The files of every folder, and what they were before. Each call is made with the folder's own credentials.
///
/// Each method throws [Problem.Thrown] 503 where S3 or STS cannot be had at the moment.
interface UserFiles {

    /// One page of current files, by the bytes of their names in UTF-8.
    ///
    /// @param prefix that names begin with; empty for all
    /// @param limit 1 to 100
    /// @param after the name that the page before ended at; null for the first
    Listing<StoredFile> list(Folder folder, String prefix, int limit, @Nullable String after);

    /// One page of what a file was, the newest first; empty where there never was one.
    ///
    /// @param limit 1 to 100; a page may be shorter although more follow
    /// @param after the version that the page before ended at; null for the first
    Listing<FileVersion> versions(Folder folder, FileName name, int limit, @Nullable String after);

    /// Makes an older version the current one by copying it over. The one that it replaces stays as a version.
    ///
    /// @param ifMatch what the current file must be; null: there must be none, as after a deletion
    Restoring restore(Folder folder, FileName name, String versionId, @Nullable IfMatch ifMatch);

    /// Deletes a file, if it is there. It stays as a version.
    void delete(Folder folder, FileName name);

    /// How an attempt to restore ended.
    sealed interface Restoring {}

    record Restored(String etag, @Nullable String versionId) implements Restoring {}

    record NoSuchVersion() implements Restoring {}

    /// The precondition does not hold.
    ///
    /// @param etag of the current file; null if there is none
    record MovedOn(@Nullable String etag) implements Restoring {}
}
