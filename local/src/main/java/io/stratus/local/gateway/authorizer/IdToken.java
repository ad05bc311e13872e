package io.stratus.local.gateway.authorizer;

import java.time.Instant;
import java.util.Map;

/// A genuine ID token.
///
/// @param claims as text
record IdToken(Map<String, String> claims, Instant expires) {

    boolean expiredAt(Instant now) {
        return !now.isBefore(expires.plus(IdTokens.SKEW));
    }
}
