package io.stratus.local.cognito;

import io.stratus.local.cognito.token.Redemption;
import io.stratus.local.cognito.token.Scopes;
import io.stratus.local.cognito.token.Session;
import io.stratus.local.cognito.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tokens that the OAuth 2.0 endpoints of the pools' domains give out, and take.
public final class DomainTokens {

    private final Pools pools;

    DomainTokens(Pools pools) {
        this.pools = pools;
    }

    /// What a client gets.
    ///
    /// @param idToken null without the scope `openid`
    /// @param refreshToken null where the client keeps the one that it has
    /// @param validity of the access token
    public record Granted(
            String accessToken,
            @Nullable String idToken,
            @Nullable String refreshToken,
            Duration validity) {

        @Override
        public String toString() {
            return "Granted[…]";
        }
    }

    /// Whether a client is the one that it says it is.
    ///
    /// @param secret null where it gave none, as a public client does
    public boolean authenticates(DomainClient client, @Nullable String secret) {
        var app = pools.app(client.id());
        return app.isProvenBy(secret) && (app.client().secret() != null || secret == null);
    }

    /// The tokens of a session that begins now; null where the user is no more, or disabled.
    ///
    /// @param authTime when the user signed in
    /// @param nonce for the ID token; null for none
    public @Nullable Granted begin(
            DomainClient client, String username, Instant authTime, List<String> scopes, @Nullable String nonce) {
        var app = pools.app(client.id());
        var user = app.pool().users().find(username);
        if (user == null || user.isDisabled()) {
            return null;
        }
        var session = app.pool().tokens().begin(authTime, scopes);
        return granted(app, user, session, app.pool().refreshTokens().issue(user, app.audience(), session), nonce);
    }

    /// The tokens of a session that goes on; null where the refresh token is good for none.
    public @Nullable Granted refresh(DomainClient client, String refreshToken) {
        var app = pools.app(client.id());
        if (app.redeem(refreshToken) instanceof Redemption.Good(var username, var session, var next)) {
            var user = app.pool().users().find(username);
            return user == null ? null : granted(app, user, session, next, null);
        }
        return null;
    }

    /// Ends the session of a refresh token; an unknown one counts as ended (RFC 7009, section 2.2).
    ///
    /// @return why it was refused; null where it was not
    public SignInStep.@Nullable Refused revoke(DomainClient client, String refreshToken) {
        try {
            SignOuts.revoke(pools.app(client.id()), refreshToken);
            return null;
        } catch (Refusal refusal) {
            return new SignInStep.Refused(refusal.code(), String.valueOf(refusal.getMessage()));
        }
    }

    /// What the userInfo endpoint shows of an access token's user; null where the token is good for nothing there.
    public @Nullable SortedMap<String, String> userInfo(String accessToken) {
        try {
            var signedIn = SignedIn.of(pools, accessToken, Scopes.OPENID);
            var user = signedIn.user();
            var shown = new TreeMap<>(Scopes.visible(user.attributes(), signedIn.scopes()));
            shown.put("username", user.username());
            return shown;
        } catch (Refusal refused) {
            return null;
        }
    }

    private static Granted granted(
            App app, User user, Session session, @Nullable String refreshToken, @Nullable String nonce) {
        var tokens = app.pool().tokens();
        var openid = session.scopes().contains(Scopes.OPENID);
        return new Granted(
                tokens.accessToken(user, app.audience(), session),
                openid ? tokens.idToken(user, app.audience(), session, nonce) : null,
                refreshToken,
                app.client().accessTokenValidity());
    }
}
