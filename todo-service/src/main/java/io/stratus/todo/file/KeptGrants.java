package io.stratus.todo.file;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps what an instance of the function needs again and again for its own work. Credentials for users pass: each gets
/// fresh ones, of which nobody else signs.
///
/// Only those of the last 500 users are kept. They are asked for anew when less than 6 minutes remain, so that what
/// they
/// sign for 5 minutes is never cut short.
final class KeptGrants implements Grants {

    static final int USERS = 500;
    static final Duration REMAINING = Duration.ofMinutes(6);

    private final Grants origin;
    private final InstantSource clock;
    private final Map<Folder, FolderCredentials> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Folder, FolderCredentials> eldest) {
            return size() > USERS;
        }
    };

    KeptGrants(Grants origin, InstantSource clock) {
        this.origin = origin;
        this.clock = clock;
    }

    /// An instance answers one call at a time, so nobody waits here for another user's credentials.
    @Override
    public synchronized FolderCredentials grant(Folder folder, Access access) {
        if (access != Access.FILES) {
            return origin.grant(folder, access);
        }
        var credentials = kept.get(folder);
        if (credentials == null || isNearItsEnd(credentials)) {
            credentials = origin.grant(folder, access);
            kept.put(folder, credentials);
        }
        return credentials;
    }

    private boolean isNearItsEnd(FolderCredentials credentials) {
        return clock.instant().plus(REMAINING).isAfter(credentials.expiration());
    }
}
