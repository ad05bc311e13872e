package io.stratus.local.cognito;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// REFRESH_TOKEN_AUTH: new ID and access tokens for a refresh token, which stays valid. A client that rotates refresh
/// tokens cannot have this flow.
final class RefreshFlow implements SignIns.Flow {

    @Override
    public ObjectNode begin(App app, Map<String, String> parameters) {
        app.checkFlow("REFRESH_TOKEN_AUTH");
        var good = Refreshes.good(app.redeem(Parameters.required(parameters, "REFRESH_TOKEN")));
        app.checkSecret(parameters.get("SECRET_HASH"), good.username());
        return AuthenticationResults.again(app, app.pool().user(good.username()), good.session(), good.next());
    }
}
