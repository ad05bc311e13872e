package io.stratus.local.cognito;

import io.stratus.local.cognito.token.Redemption;
import tools.jackson.databind.node.ObjectNode;

/// `GetTokensFromRefreshToken`: new tokens for a refresh token, and the next refresh token from a client that rotates
/// them (Cognito Developer Guide, "Refresh token rotation").
final class Refreshes {

    private final Pools pools;

    Refreshes(Pools pools) {
        this.pools = pools;
    }

    ObjectNode getTokens(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        if (!app.isProvenBy(in.optional("ClientSecret"))) {
            throw Refusal.notAuthorized(
                    "Unable to verify secret hash for client " + app.client().id());
        }
        var good = good(app.redeem(in.text("RefreshToken")));
        return AuthenticationResults.again(app, app.pool().user(good.username()), good.session(), good.next());
    }

    /// @throws Refusal if the token is good for nothing
    static Redemption.Good good(Redemption redemption) {
        return switch (redemption) {
            case Redemption.Good good -> good;
            case Redemption.Expired() -> throw Refusal.notAuthorized("Refresh Token has expired");
            case Redemption.Revoked() -> throw Refusal.notAuthorized("Refresh Token has been revoked");
            case Redemption.Invalid() -> throw Refusal.notAuthorized("Invalid Refresh Token");
            case Redemption.Reused() ->
                throw new Refusal(
                        "RefreshTokenReuseException", "Refresh token has been invalidated by refresh token rotation");
        };
    }
}
