package io.stratus.local.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.cognito.token.Audience;
import io.stratus.local.cognito.token.Redemption;
import io.stratus.local.crypto.Sha256;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// An app client in its pool: what a public operation works on.
record App(Pool pool, ClientSpec client) {

    Audience audience() {
        return new Audience(
                client.id(),
                client.idTokenValidity(),
                client.accessTokenValidity(),
                client.refreshTokenValidity(),
                client.tokenRevocation() || client.rotationGrace() != null);
    }

    /// @throws Refusal if ExplicitAuthFlows does not name the flow
    void checkFlow(String flow) {
        if (!client.explicitAuthFlows().contains("ALLOW_" + flow)) {
            throw Refusal.invalid(flow + " is not enabled for the client.");
        }
    }

    /// SECRET_HASH of a client that has a secret: HMAC over username and client id (Cognito Developer Guide,
    /// "Computing secret hash values").
    ///
    /// @param username as the request spells it
    /// @throws Refusal if it is missing or another's
    void checkSecret(@Nullable String hash, String username) {
        var secret = client.secret();
        if (secret == null) {
            return;
        }
        if (hash == null) {
            throw Refusal.notAuthorized(
                    "Client " + client.id() + " is configured with secret but SECRET_HASH was not received");
        }
        var expected = Base64.getEncoder().encode(Sha256.hmac(secret.getBytes(UTF_8), username + client.id()));
        if (!MessageDigest.isEqual(expected, hash.getBytes(UTF_8))) {
            throw Refusal.notAuthorized("SecretHash does not match for the client: " + client.id());
        }
    }

    /// What a refresh token of the client is good for. Where the client rotates them, another takes its place.
    Redemption redeem(String refreshToken) {
        var grace = client.rotationGrace();
        return grace == null
                ? pool.refreshTokens().redeem(refreshToken, client.id())
                : pool.refreshTokens().rotate(refreshToken, client.id(), grace);
    }

    /// Whether a client that has a secret gave it, where an operation takes the secret itself rather than a hash.
    boolean isProvenBy(@Nullable String given) {
        var secret = client.secret();
        return secret == null
                || (given != null && MessageDigest.isEqual(secret.getBytes(UTF_8), given.getBytes(UTF_8)));
    }
}
