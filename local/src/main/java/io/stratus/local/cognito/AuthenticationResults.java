package io.stratus.local.cognito;

import io.stratus.local.cognito.token.Session;
import io.stratus.local.cognito.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a finished sign-in answers: the tokens (API reference, AuthenticationResultType).
final class AuthenticationResults implements SignInEnd {

    /// A session that begins now, with a refresh token.
    @Override
    public ObjectNode fresh(App app, User user) {
        var session = app.pool().tokens().begin();
        return again(app, user, session, app.pool().refreshTokens().issue(user, app.audience(), session));
    }

    /// New tokens of a session that goes on.
    ///
    /// @param refreshToken that takes the old one's place; null where the client keeps that
    static ObjectNode again(App app, User user, Session session, @Nullable String refreshToken) {
        var tokens = app.pool().tokens();
        var answer = JsonMapper.shared().createObjectNode();
        var result = answer.putObject("AuthenticationResult")
                .put("AccessToken", tokens.accessToken(user, app.audience(), session))
                .put("IdToken", tokens.idToken(user, app.audience(), session, null))
                .put("ExpiresIn", app.client().accessTokenValidity().toSeconds())
                .put("TokenType", "Bearer");
        if (refreshToken != null) {
            result.put("RefreshToken", refreshToken);
        }
        answer.putObject("ChallengeParameters");
        return answer;
    }
}
