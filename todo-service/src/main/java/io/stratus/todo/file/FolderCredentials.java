package io.stratus.todo.file;

import java.time.Instant;

/// Temporary credentials for one folder, as clients get them.
///
/// @param expiration when AWS stops taking them, and with them every URL and form that they signed
record FolderCredentials(String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {

    /// Without the secrets.
    @Override
    public String toString() {
        return "FolderCredentials[" + accessKeyId + ", expiration=" + expiration + "]";
    }
}
