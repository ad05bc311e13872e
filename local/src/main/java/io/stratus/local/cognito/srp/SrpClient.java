package io.stratus.local.cognito.srp;

import java.math.BigInteger;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// The client of one sign-in by USER_SRP_AUTH: gives SRP_A for `InitiateAuth`, then answers PASSWORD_VERIFIER. The
/// password never leaves it.
public final class SrpClient {

    private final String poolId;
    private final BigInteger a;

    public SrpClient(String poolId, RandomGenerator random) {
        // RFC 5054, section 2.5.4: at least 256 bits.
        this(poolId, bits(random, 256));
    }

    SrpClient(String poolId, BigInteger a) {
        this.poolId = poolId;
        this.a = a;
    }

    /// SRP_A
    public String publicValue() {
        return clientPublic().toString(16);
    }

    /// PASSWORD_CLAIM_SIGNATURE
    ///
    /// @param userId USER_ID_FOR_SRP of the challenge
    /// @param salt SALT of the challenge
    /// @param serverPublicValue SRP_B of the challenge
    /// @param secretBlock SECRET_BLOCK of the challenge
    /// @param timestamp TIMESTAMP of the response, by [CognitoSrp#timestamp]
    /// @throws IllegalArgumentException if the server's value would betray the password (RFC 5054, section 2.5.3)
    public String proof(
            String userId,
            String password,
            String salt,
            String serverPublicValue,
            String secretBlock,
            String timestamp) {
        var serverPublic = CognitoSrp.number(serverPublicValue);
        if (CognitoSrp.GROUP.isDegenerate(serverPublic)) {
            throw new IllegalArgumentException("SRP_B is a multiple of N");
        }
        var u = CognitoSrp.u(clientPublic(), serverPublic);
        var x = CognitoSrp.x(poolId, userId, password, CognitoSrp.number(salt));
        var secret = CognitoSrp.GROUP.clientSecret(serverPublic, x, a, u);
        var block = Base64.getDecoder().decode(secretBlock);
        return Base64.getEncoder().encodeToString(CognitoSrp.proof(secret, u, poolId, userId, block, timestamp));
    }

    private BigInteger clientPublic() {
        return CognitoSrp.GROUP.clientPublic(a);
    }

    private static BigInteger bits(RandomGenerator random, int count) {
        var bytes = new byte[count / 8];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes);
    }
}
