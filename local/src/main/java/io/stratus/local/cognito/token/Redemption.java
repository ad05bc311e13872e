package io.stratus.local.cognito.token;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a refresh token is good for.
public sealed interface Redemption {

    /// New tokens.
    ///
    /// @param next the refresh token that took its place; null where it stays
    record Good(String username, Session session, @Nullable String next) implements Redemption {}

    record Expired() implements Redemption {}

    /// Its session was ended.
    record Revoked() implements Redemption {}

    /// Another token took its place, and the grace period is over.
    record Reused() implements Redemption {}

    /// Never issued, altered, or issued to another app client.
    record Invalid() implements Redemption {}

    /// Judges what is kept of a token.
    ///
    /// @param grace how long a token may be used again after it was rotated out
    static Redemption of(@Nullable RefreshToken kept, String clientId, Duration grace, Instant now) {
        if (kept == null || !kept.clientId().equals(clientId)) {
            return new Invalid();
        }
        if (kept.revoked() != null) {
            return new Revoked();
        }
        if (!now.isBefore(kept.expires())) {
            return new Expired();
        }
        var rotated = kept.rotated();
        if (rotated != null && !now.isBefore(rotated.plus(grace))) {
            return new Reused();
        }
        return new Good(kept.username(), kept.session(), null);
    }
}
