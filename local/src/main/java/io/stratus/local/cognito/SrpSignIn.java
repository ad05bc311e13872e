package io.stratus.local.cognito;

import io.stratus.local.cognito.srp.CognitoSrp;
import io.stratus.local.cognito.srp.SrpClient;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/// Signs a user in by USER_SRP_AUTH, as a mobile app would: with the AWS SDK, at whatever endpoint its client has.
///
/// @param clientId an app client without a secret
public record SrpSignIn(
        CognitoIdentityProviderClient cognito,
        String poolId,
        String clientId,
        InstantSource clock,
        RandomGenerator random) {

    /// The tokens in `authenticationResult()`; or, where the password is a temporary one, the challenge
    /// NEW_PASSWORD_REQUIRED.
    ///
    /// @throws software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException if user or
    ///     password are wrong
    public RespondToAuthChallengeResponse signIn(String username, String password) {
        var srp = new SrpClient(poolId, random);
        var challenge = cognito.initiateAuth(request -> request.clientId(clientId)
                        .authFlow(AuthFlowType.USER_SRP_AUTH)
                        .authParameters(Map.of("USERNAME", username, "SRP_A", srp.publicValue())))
                .challengeParameters();
        var userId = given(challenge, "USER_ID_FOR_SRP");
        var block = given(challenge, "SECRET_BLOCK");
        var timestamp = CognitoSrp.timestamp(clock.instant());
        var proof = srp.proof(userId, password, given(challenge, "SALT"), given(challenge, "SRP_B"), block, timestamp);
        return cognito.respondToAuthChallenge(request -> request.clientId(clientId)
                .challengeName(ChallengeNameType.PASSWORD_VERIFIER)
                .challengeResponses(Map.of(
                        "USERNAME", userId,
                        "PASSWORD_CLAIM_SECRET_BLOCK", block,
                        "PASSWORD_CLAIM_SIGNATURE", proof,
                        "TIMESTAMP", timestamp)));
    }

    private static String given(Map<String, String> challenge, String name) {
        var value = challenge.get(name);
        if (value == null) {
            throw new IllegalStateException("the challenge lacks " + name);
        }
        return value;
    }
}
