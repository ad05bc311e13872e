package io.stratus.local.cognito;

import io.stratus.local.cognito.srp.CognitoSrp;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Base64;

/// A PASSWORD_VERIFIER challenge that waits for its answer.
///
/// @param login what the user called themselves, as the pool compares logins
/// @param b the server's private value of this exchange
/// @param serverPublic SRP_B
record SrpChallenge(
        String clientId,
        String login,
        SrpClaimant claimant,
        BigInteger clientPublic,
        BigInteger b,
        BigInteger serverPublic) {

    static SrpChallenge of(String clientId, String login, SrpClaimant claimant, BigInteger clientPublic, BigInteger b) {
        var serverPublic = CognitoSrp.GROUP.serverPublic(verifier(claimant), b);
        return new SrpChallenge(clientId, login, claimant, clientPublic, b, serverPublic);
    }

    /// Whether the answer comes from who was asked, under either of their names.
    ///
    /// @param answeringLogin as the pool compares logins
    boolean isFor(String answeringClient, String answeringLogin) {
        return clientId.equals(answeringClient)
                && (answeringLogin.equals(login) || answeringLogin.equals(claimant.userId()));
    }

    boolean isProvenBy(SrpClaim claim, String poolId) {
        var u = CognitoSrp.u(clientPublic, serverPublic);
        var secret = CognitoSrp.GROUP.serverSecret(clientPublic, verifier(claimant), u, b);
        var block = Base64.getDecoder().decode(claim.secretBlock());
        var expected = CognitoSrp.proof(secret, u, poolId, claimant.userId(), block, claim.timestamp());
        return MessageDigest.isEqual(expected, claim.proof());
    }

    private static BigInteger verifier(SrpClaimant claimant) {
        return CognitoSrp.number(claimant.password().verifier());
    }
}
