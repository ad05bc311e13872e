package io.stratus.local.cognito.token;

import io.stratus.local.cognito.user.User;
import io.stratus.local.crypto.RandomIds;
import io.stratus.local.crypto.Sha256;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The refresh tokens of one pool: opaque, 384 random bits, kept only as a hash. Every change is kept before the call
/// returns.
public final class RefreshTokens {

    // So long an expired token is called expired; later it was never issued.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Map<String, RefreshToken> byHash = new LinkedHashMap<>();
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Runnable keep;

    /// @param keep called after every change, outside this object's lock
    public RefreshTokens(InstantSource clock, RandomGenerator random, List<RefreshToken> saved, Runnable keep) {
        this.clock = clock;
        this.random = random;
        this.keep = keep;
        saved.forEach(token -> byHash.put(token.hash(), token));
    }

    /// What a token is good for.
    public sealed interface Redemption {
        record Good(String username, Session session) implements Redemption {}

        record Expired() implements Redemption {}

        /// Never issued, altered, or issued to another app client.
        record Invalid() implements Redemption {}
    }

    public String issue(User user, Audience audience, Session session) {
        var token = RandomIds.opaque(random, 48);
        var now = clock.instant();
        var kept = new RefreshToken(
                hash(token), user.username(), audience.clientId(), session, now.plus(audience.refreshToken()));
        synchronized (this) {
            byHash.values().removeIf(old -> !now.isBefore(old.expires().plus(REMEMBERED)));
            byHash.put(kept.hash(), kept);
        }
        keep.run();
        return token;
    }

    public Redemption redeem(String token, String clientId) {
        RefreshToken kept;
        synchronized (this) {
            kept = byHash.get(hash(token));
        }
        if (kept == null || !kept.clientId().equals(clientId)) {
            return new Redemption.Invalid();
        }
        if (!clock.instant().isBefore(kept.expires())) {
            return new Redemption.Expired();
        }
        return new Redemption.Good(kept.username(), kept.session());
    }

    public synchronized List<RefreshToken> all() {
        return new ArrayList<>(byHash.values());
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Sha256.digest(token));
    }
}
