package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.cognito.DomainTokens;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;

/// `POST /oauth2/revoke` (Cognito Developer Guide, "The revoke endpoint"; RFC 7009): ends the session of a refresh
/// token.
final class RevokeEndpoint {

    private final DomainAccounts accounts;
    private final DomainTokens tokens;

    RevokeEndpoint(DomainAccounts accounts, DomainTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    Answer answer(Incoming request) {
        if (!request.method().equals("POST")) {
            return OAuthAnswer.notAllowed("OPTIONS, POST");
        }
        var in = Form.of(request);
        var token = in.first("token");
        if (!Form.isBodyOf(request) || token == null) {
            return OAuthAnswer.error(400, "invalid_request");
        }
        var client = ClientCredentials.authenticated(request, in, accounts, tokens);
        if (client == null) {
            return OAuthAnswer.error(401, "invalid_client");
        }
        var refused = tokens.revoke(client, token);
        return refused == null
                ? OAuthAnswer.empty()
                : switch (refused.code()) {
                    case "UnsupportedTokenTypeException" -> OAuthAnswer.error(400, "unsupported_token_type");
                    case "UnauthorizedException" -> OAuthAnswer.empty(); // another client's: as good as unknown
                    default -> OAuthAnswer.error(400, "invalid_request");
                };
    }
}
