package io.stratus.local.cognito.user;

import io.stratus.local.cognito.srp.CognitoSrp;
import java.math.BigInteger;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What is kept of a password: salt and SRP verifier, in hexadecimal. Neither lets anyone sign in.
///
/// @param expires when a temporary password ends; null for a permanent one
public record Password(
        String salt, String verifier, @Nullable Instant expires) {

    /// With a salt of 128 random bits.
    ///
    /// @param userId the user's USER_ID_FOR_SRP
    public static Password of(
            String poolId, String userId, String password, @Nullable Instant expires, RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var salt = new BigInteger(1, bytes);
        var verifier = CognitoSrp.GROUP.verifier(CognitoSrp.x(poolId, userId, password, salt));
        return new Password(salt.toString(16), verifier.toString(16), expires);
    }

    /// Whether this is that password's.
    public boolean is(String poolId, String userId, String password) {
        var x = CognitoSrp.x(poolId, userId, password, CognitoSrp.number(salt));
        return CognitoSrp.GROUP.verifier(x).equals(CognitoSrp.number(verifier));
    }

    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
