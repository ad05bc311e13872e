package io.stratus.todo.file;

import io.stratus.common.UserId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key of the bucket as what it is to a user.
///
/// @param name what follows the folder: any text, even none, as apps write to S3 without asking this API
record FolderKey(Folder folder, String name) {

    private static final Pattern FORM = Pattern.compile(Folder.ROOT + "([^/]+)/(.*)", Pattern.DOTALL);

    /// Reads a key; empty if it lies in no folder.
    static Optional<FolderKey> of(String key) {
        var parts = FORM.matcher(key);
        return parts.matches() && Folder.isNamedBy(parts.group(1))
                ? Optional.of(new FolderKey(new Folder(new UserId(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }
}
