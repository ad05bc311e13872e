package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainTokens;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `GET /oauth2/userInfo` (Cognito Developer Guide, "The userInfo endpoint"): what the scopes of an access token show
/// of
/// its user. Every value is a string, as Cognito writes them.
final class UserInfoEndpoint {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String BEARER = "bearer ";

    private final DomainTokens tokens;

    UserInfoEndpoint(DomainTokens tokens) {
        this.tokens = tokens;
    }

    Answer answer(Incoming request) {
        if (!METHODS.contains(request.method())) {
            return OAuthAnswer.notAllowed("GET, HEAD, OPTIONS, POST");
        }
        var authorization = request.fields().first("Authorization");
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return refused(400, "invalid_request", "Bad OAuth2 request at UserInfo Endpoint");
        }
        var shown = tokens.userInfo(authorization.substring(BEARER.length()).strip());
        if (shown == null) {
            return refused(
                    401,
                    "invalid_token",
                    "Access token is expired, disabled, or deleted, or the user has globally signed out.");
        }
        var body = JsonMapper.shared().createObjectNode();
        shown.forEach(body::put);
        return OAuthAnswer.of(200, body);
    }

    private static Answer refused(int status, String error, String description) {
        return OAuthAnswer.error(status, error)
                .with(
                        "WWW-Authenticate",
                        "Bearer error=\"%s\", error_description=\"%s\"".formatted(error, description));
    }
}
