package io.stratus.local.cognito;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `GlobalSignOut`, `AdminUserGlobalSignOut` and `RevokeToken`. Tokens of an ended session are refused wherever Cognito
/// itself takes them; whoever checks nothing but signature and expiry, as an API Gateway authorizer does, takes them
/// until they expire (Cognito Developer Guide, "Ending user sessions with token revocation").
final class SignOuts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Pools pools;

    SignOuts(Pools pools) {
        this.pools = pools;
    }

    ObjectNode global(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        signedIn.pool().refreshTokens().revokeAll(signedIn.user().username());
        return JSON.createObjectNode();
    }

    ObjectNode globalByAdministrator(Parameters in) {
        var pool = pools.pool(in.text("UserPoolId"));
        pool.refreshTokens().revokeAll(pool.user(in.text("Username")).username());
        return JSON.createObjectNode();
    }

    /// An unknown token is as good as revoked (RFC 7009, section 2.2).
    ObjectNode revoke(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        if (!app.isProvenBy(in.optional("ClientSecret"))) {
            throw unauthorized("Invalid client secret");
        }
        revoke(app, in.text("Token"));
        return JSON.createObjectNode();
    }

    /// @throws Refusal if the client's tokens cannot be revoked, or this is none of them
    static void revoke(App app, String token) {
        if (!app.client().tokenRevocation()) {
            throw new Refusal("UnsupportedOperationException", "Token revocation is not enabled for the client");
        }
        var tokens = app.pool().refreshTokens();
        var kept = tokens.find(token);
        if (kept != null) {
            if (!kept.clientId().equals(app.client().id())) {
                throw unauthorized("The token was issued to another client");
            }
            tokens.revokeSession(kept.session().origin());
        } else if (isJwt(token)) {
            throw new Refusal("UnsupportedTokenTypeException", "Only refresh tokens can be revoked");
        }
    }

    private static boolean isJwt(String token) {
        try {
            return JWTParser.parse(token) != null;
        } catch (ParseException opaque) {
            return false;
        }
    }

    private static Refusal unauthorized(String message) {
        return new Refusal("UnauthorizedException", message);
    }
}
