package io.stratus.local.cognito;

import io.stratus.local.cognito.srp.CognitoSrp;
import io.stratus.local.cognito.user.Password;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/// Who an SRP exchange is about.
///
/// @param userId USER_ID_FOR_SRP
record SrpClaimant(String userId, Password password) {

    /// One that does not exist: user id and salt are always the same for a login, as an existing user's are, and the
    /// verifier costs the same arithmetic.
    static SrpClaimant standIn(Pool pool, String login) {
        var name = pool.users().canonical(login);
        var id = ByteBuffer.wrap(pool.derived("id " + name));
        var uuid = new UUID((id.getLong() & ~0xF000L) | 0x4000L, (id.getLong() >>> 2) | Long.MIN_VALUE);
        var salt = new BigInteger(1, Arrays.copyOf(pool.derived("salt " + name), 16));
        var verifier = CognitoSrp.GROUP.verifier(new BigInteger(1, pool.derived("verifier " + name)));
        return new SrpClaimant(uuid.toString(), new Password(salt.toString(16), verifier.toString(16), null));
    }
}
