package io.stratus.local.cognito.token;

import io.stratus.local.cognito.token.Redemption.Good;
import io.stratus.local.cognito.user.User;
import io.stratus.local.crypto.RandomIds;
import io.stratus.local.crypto.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The refresh tokens of one pool, and by them its sessions: opaque, 384 random bits, kept only as a hash. Every change
/// is kept before the call returns.
public final class RefreshTokens {

    // So long an expired token is called expired, and its session known: no other token outlives it by more.
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

    public String issue(User user, Audience audience, Session session) {
        var token = RandomIds.opaque(random, 48);
        var now = clock.instant();
        var expires = now.plus(audience.refreshToken());
        synchronized (this) {
            byHash.values().removeIf(old -> !now.isBefore(old.expires().plus(REMEMBERED)));
            put(new RefreshToken(hash(token), user.username(), audience.clientId(), session, expires, null, null));
        }
        keep.run();
        return token;
    }

    /// Says what a token is good for; it stays as it is.
    public synchronized Redemption redeem(String token, String clientId) {
        return Redemption.of(byHash.get(hash(token)), clientId, Duration.ZERO, clock.instant());
    }

    /// Exchanges a token for the next one of its session (Cognito Developer Guide, "Refresh token rotation").
    ///
    /// @param grace how long after its first exchange a token may be exchanged again
    public Redemption rotate(String token, String clientId, Duration grace) {
        var next = RandomIds.opaque(random, 48);
        var now = clock.instant();
        Good good;
        synchronized (this) {
            var kept = byHash.get(hash(token));
            var outcome = Redemption.of(kept, clientId, grace, now);
            if (kept == null || !(outcome instanceof Good redeemed)) {
                return outcome;
            }
            good = redeemed;
            put(kept.rotated(now));
            put(kept.next(hash(next)));
        }
        keep.run();
        return new Good(good.username(), good.session(), next);
    }

    /// What is kept of a token, whatever it is good for; null where it was never issued or is long forgotten.
    public synchronized @Nullable RefreshToken find(String token) {
        return byHash.get(hash(token));
    }

    /// Ends one session.
    ///
    /// @param origin its `origin_jti`
    public void revokeSession(String origin) {
        revoke(token -> token.session().origin().equals(origin));
    }

    /// Ends every session of a user.
    public void revokeAll(String username) {
        revoke(token -> token.username().equals(username));
    }

    /// Whether the session that a token names goes on.
    ///
    /// @param origin `origin_jti`; null where the client's tokens do not name it
    public synchronized boolean isLive(String username, @Nullable String origin, Instant authTime) {
        return byHash.values().stream()
                .anyMatch(token -> token.isOf(username, origin, authTime) && token.revoked() == null);
    }

    public synchronized List<RefreshToken> all() {
        return new ArrayList<>(byHash.values());
    }

    private void revoke(Predicate<RefreshToken> which) {
        var now = clock.instant();
        synchronized (this) {
            byHash.replaceAll((_, token) -> which.test(token) ? token.revoked(now) : token);
        }
        keep.run();
    }

    private void put(RefreshToken token) {
        byHash.put(token.hash(), token);
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Sha256.digest(token));
    }
}
