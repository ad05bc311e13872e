package io.stratus.local.cognito;

import io.stratus.local.cognito.token.RefreshTokens.Redemption;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// REFRESH_TOKEN_AUTH: new ID and access tokens for a refresh token, which stays valid.
final class RefreshFlow implements SignIns.Flow {

    private final AuthenticationResults results;

    RefreshFlow(AuthenticationResults results) {
        this.results = results;
    }

    @Override
    public ObjectNode begin(App app, Map<String, String> parameters) {
        app.checkFlow("REFRESH_TOKEN_AUTH");
        var token = Parameters.required(parameters, "REFRESH_TOKEN");
        return switch (app.pool().refreshTokens().redeem(token, app.client().id())) {
            case Redemption.Good(var username, var session) -> {
                app.checkSecret(parameters.get("SECRET_HASH"), username);
                yield results.again(app, app.pool().user(username), session);
            }
            case Redemption.Expired() -> throw Refusal.notAuthorized("Refresh Token has expired");
            case Redemption.Invalid() -> throw Refusal.notAuthorized("Invalid Refresh Token");
        };
    }
}
