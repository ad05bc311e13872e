package io.stratus.local;

import io.stratus.local.cognito.UserPools;
import java.time.Instant;
import java.util.Map;

/// Whether who signed in to a user pool still is, as an identity pool asks it.
final class SignedIn {

    private SignedIn() {}

    /// @param claims of an ID token of that pool
    static boolean still(UserPools pools, String poolId, Map<String, Object> claims) {
        var session = claims.get("origin_jti");
        return claims.get("sub") instanceof String sub
                && claims.get("auth_time") instanceof Number since
                && pools.live(
                        poolId,
                        sub,
                        session instanceof String jti ? jti : null,
                        Instant.ofEpochSecond(since.longValue()));
    }
}
