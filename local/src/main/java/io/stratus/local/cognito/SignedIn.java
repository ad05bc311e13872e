package io.stratus.local.cognito;

import com.nimbusds.jwt.SignedJWT;
import io.stratus.local.cognito.token.AccessTokens.Reading;
import io.stratus.local.cognito.token.AccessTokens.Reading.Bearer;
import io.stratus.local.cognito.token.Scopes;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users.Change;
import java.text.ParseException;
import java.util.List;
import java.util.function.UnaryOperator;

/// The user whose access token a request carries.
///
/// @param scopes of the token
record SignedIn(Pool pool, User user, List<String> scopes) {

    /// @throws Refusal if the token is no longer, or never was, good for what users do on themselves
    static SignedIn of(Pools pools, Parameters in) {
        return of(pools, in.text("AccessToken"), Scopes.SELF_SERVICE);
    }

    /// @param scope what the token must allow
    /// @throws Refusal if it is no longer, or never was, good for that
    static SignedIn of(Pools pools, String token, String scope) {
        var pool = issuerOf(pools, token);
        return switch (pool.accessTokens().read(token, scope)) {
            case Bearer bearer -> of(pool, bearer);
            case Reading.Expired() -> throw Refusal.notAuthorized("Access Token has expired");
            case Reading.Unscoped() -> throw Refusal.notAuthorized("Access Token does not have required scopes");
            case Reading.Invalid() -> throw invalid();
        };
    }

    void change(UnaryOperator<User> step) {
        pool.change(user, current -> new Change<>(step.apply(current), true));
    }

    private static SignedIn of(Pool pool, Bearer bearer) {
        var user = pool.user(bearer.username());
        if (user.isDisabled()) {
            throw Refusal.disabled();
        }
        if (!pool.refreshTokens().isLive(user.username(), bearer.origin(), bearer.authTime())) {
            throw Refusal.notAuthorized("Access Token has been revoked");
        }
        return new SignedIn(pool, user, bearer.scopes());
    }

    /// The pool that the token says it is from; whether that is so, the pool's key decides.
    private static Pool issuerOf(Pools pools, String token) {
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
