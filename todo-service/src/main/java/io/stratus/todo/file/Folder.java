package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.UserId;
import java.util.regex.Pattern;

/// One user's part of the bucket: all keys that begin with `private/<sub>/`.
///
/// @param user one whose `sub` has no character that a policy would take for a wildcard or a variable, nor a slash, and
///     is a name that STS takes for a session (API Reference "AssumeRole", RoleSessionName)
record Folder(UserId user) {

    /// S3 User Guide "Naming Amazon S3 objects": 1,024 bytes in UTF-8.
    static final int MAX_KEY = 1_024;

    static final String ROOT = "private/";

    private static final Pattern SUB = Pattern.compile("[A-Za-z0-9_-]{2,64}");

    Folder {
        if (!isNamedBy(user.sub())) {
            throw new IllegalArgumentException("no folder can be named by this sub");
        }
    }

    static boolean isNamedBy(String sub) {
        return SUB.matcher(sub).matches();
    }

    /// `private/<sub>/`: with its slash, so that no other folder begins with it.
    String prefix() {
        return ROOT + user.sub() + "/";
    }

    String key(FileName name) {
        return prefix() + name.text();
    }

    /// Bytes in UTF-8 that a name in this folder may have.
    int room() {
        return MAX_KEY - prefix().getBytes(UTF_8).length;
    }
}
