package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Password;
import io.stratus.local.crypto.RandomIds;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Who an SRP exchange is about.
///
/// @param userId USER_ID_FOR_SRP
record SrpClaimant(String userId, Password password) {

    /// One that does not exist. User id and salt are always the same for a login, as an existing user's are. The
    /// verifier is no known power of the generator, so no password fits it.
    static SrpClaimant standIn(Pool pool, String login) {
        var name = pool.users().canonical(login);
        var id = ByteBuffer.wrap(pool.derived("id " + name));
        var salt = new BigInteger(1, Arrays.copyOf(pool.derived("salt " + name), 16));
        var verifier = new BigInteger(1, pool.derived("verifier " + name));
        return new SrpClaimant(
                RandomIds.uuid(id.getLong(), id.getLong()),
                new Password(salt.toString(16), verifier.toString(16), null));
    }
}
