package io.stratus.local.iam;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Every access key that this run issued. Thread-safe.
public final class AccessKeys {

    /// An expired key is still told apart from an unknown one for so long.
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private static final String ID_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// A key and whom it stands for.
    public record Issued(Credentials credentials, Principal principal, Session session) {}

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final RandomGenerator random;
    private final InstantSource clock;

    /// No keys yet.
    ///
    /// @param random a cryptographically strong one, such as `SecureRandom`
    public AccessKeys(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /// Credentials that last as long as this run.
    public Credentials issue(Principal principal) {
        return remember(new Credentials(id("AKIA"), base64(30), null, null), principal, Session.NONE);
    }

    /// Temporary credentials with a session token.
    ///
    /// @param lifetime from now on; the limits of STS (15 minutes to 12 hours) are STS's to check
    public Credentials issue(Principal principal, Duration lifetime) {
        return issue(principal, Session.NONE, lifetime);
    }

    /// Temporary credentials of a session.
    ///
    /// @param lifetime from now on; the limits of STS (15 minutes to 12 hours) are STS's to check
    public Credentials issue(Principal principal, Session session, Duration lifetime) {
        var now = clock.instant();
        forgetLongExpired(now);
        return remember(new Credentials(id("ASIA"), base64(30), base64(240), now.plus(lifetime)), principal, session);
    }

    /// What was issued under that id, expired or not; null where nothing was, or it expired twelve hours ago.
    public @Nullable Issued find(String accessKeyId) {
        return issued.get(accessKeyId);
    }

    Credentials remember(Credentials credentials, Principal principal, Session session) {
        issued.put(credentials.accessKeyId(), new Issued(credentials, principal, session));
        return credentials;
    }

    private void forgetLongExpired(Instant now) {
        issued.values().removeIf(key -> key.credentials().expiredAt(now.minus(REMEMBERED)));
    }

    private String id(String prefix) {
        var id = new StringBuilder(prefix);
        random.ints(16, 0, ID_ALPHABET.length()).forEach(i -> id.append(ID_ALPHABET.charAt(i)));
        return id.toString();
    }

    private String base64(int bytes) {
        var raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getEncoder().encodeToString(raw);
    }
}
