package io.stratus.local.cognito;

import com.nimbusds.jwt.SignedJWT;
import io.stratus.local.cognito.token.AccessTokens.Reading;
import io.stratus.local.cognito.user.User;
import java.text.ParseException;
import tools.jackson.databind.node.ObjectNode;

/// What signed-in users do on themselves by their access token: `GetUser`.
final class SelfService {

    private final Pools pools;

    SelfService(Pools pools) {
        this.pools = pools;
    }

    ObjectNode getUser(Parameters in) {
        var user = bearer(in.text("AccessToken"));
        return UserShape.withAttributes(user, "UserAttributes").put("Username", user.username());
    }

    private User bearer(String token) {
        var pool = issuerOf(pools, token);
        return switch (pool.accessTokens().read(token)) {
            case Reading.Bearer(var username, var _) -> pool.user(username);
            case Reading.Expired() -> throw Refusal.notAuthorized("Access Token has expired");
            case Reading.Unscoped() -> throw Refusal.notAuthorized("Access Token does not have required scopes");
            case Reading.Invalid() -> throw invalid();
        };
    }

    /// The pool that the token says it is from; whether that is so, the pool's key decides.
    static Pool issuerOf(Pools pools, String token) {
        try {
            var issuer = SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
            return pools.issuedBy(issuer == null ? "" : issuer);
        } catch (ParseException | Refusal noSuchPool) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.notAuthorized("Invalid Access Token");
    }
}
