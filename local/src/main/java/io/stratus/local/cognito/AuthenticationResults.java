package io.stratus.local.cognito;

import io.stratus.local.cognito.token.Session;
import io.stratus.local.cognito.user.User;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a finished sign-in answers: the tokens (API reference, AuthenticationResultType).
final class AuthenticationResults implements SignInEnd {

    /// A session that begins now, with a refresh token.
    @Override
    public ObjectNode fresh(App app, User user) {
        var session = app.pool().tokens().begin();
        var answer = again(app, user, session);
        var refreshToken = app.pool().refreshTokens().issue(user, app.audience(), session);
        answer.withObject("AuthenticationResult").put("RefreshToken", refreshToken);
        return answer;
    }

    /// New ID and access tokens of a session that goes on.
    ObjectNode again(App app, User user, Session session) {
        var tokens = app.pool().tokens();
        var answer = JsonMapper.shared().createObjectNode();
        answer.putObject("AuthenticationResult")
                .put("AccessToken", tokens.accessToken(user, app.audience(), session))
                .put("IdToken", tokens.idToken(user, app.audience(), session, null))
                .put("ExpiresIn", app.client().accessTokenValidity().toSeconds())
                .put("TokenType", "Bearer");
        answer.putObject("ChallengeParameters");
        return answer;
    }
}
