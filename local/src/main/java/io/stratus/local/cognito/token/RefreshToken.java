package io.stratus.local.cognito.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of a refresh token, and by that of its session.
///
/// @param hash SHA-256 of the token, in hexadecimal; the token itself is the client's alone
/// @param rotated when it was first exchanged for another; null before
/// @param revoked when its session was ended; null while it goes on
public record RefreshToken(
        String hash,
        String username,
        String clientId,
        Session session,
        Instant expires,
        @Nullable Instant rotated,
        @Nullable Instant revoked) {

    /// The token that takes this one's place, valid for what remains of its time.
    RefreshToken next(String nextHash) {
        return new RefreshToken(nextHash, username, clientId, session, expires, null, revoked);
    }

    RefreshToken rotated(Instant now) {
        return new RefreshToken(hash, username, clientId, session, expires, rotated == null ? now : rotated, revoked);
    }

    RefreshToken revoked(Instant now) {
        return new RefreshToken(hash, username, clientId, session, expires, rotated, revoked == null ? now : revoked);
    }

    /// Whether it is of the session that a token names; tokens say in whole seconds when the session began.
    ///
    /// @param origin null where the client's tokens do not name it
    boolean isOf(String user, @Nullable String origin, Instant authTime) {
        return username.equals(user)
                && (origin == null
                        ? session.authTime().getEpochSecond() == authTime.getEpochSecond()
                        : session.origin().equals(origin));
    }
}
