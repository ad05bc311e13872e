package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.cognito.DomainClient;
import io.stratus.local.cognito.DomainTokens;
import io.stratus.local.cognito.DomainTokens.Granted;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `POST /oauth2/token` (Cognito Developer Guide, "The token issuer endpoint"): tokens for a code or a refresh token.
/// Client credentials are not emulated.
final class TokenEndpoint {

    private final DomainAccounts accounts;
    private final DomainTokens tokens;
    private final Codes codes;

    TokenEndpoint(DomainAccounts accounts, DomainTokens tokens, Codes codes) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.codes = codes;
    }

    Answer answer(Incoming request) {
        if (!request.method().equals("POST")) {
            return OAuthAnswer.notAllowed("OPTIONS, POST");
        }
        if (!Form.isBodyOf(request)) {
            return OAuthAnswer.error(400, "invalid_request");
        }
        var in = Form.of(request);
        var client = ClientCredentials.authenticated(request, in, accounts, tokens);
        if (client == null) {
            return OAuthAnswer.error(400, "invalid_client");
        }
        return switch (Objects.requireNonNullElse(in.first("grant_type"), "")) {
            case "" -> OAuthAnswer.error(400, "invalid_request");
            case "authorization_code" -> exchange(client, in);
            case "refresh_token" -> refresh(client, in);
            case "client_credentials" -> OAuthAnswer.error(400, "unauthorized_client");
            default -> OAuthAnswer.error(400, "unsupported_grant_type");
        };
    }

    private Answer exchange(DomainClient client, Form in) {
        var code = in.first("code");
        if (code == null || in.first("redirect_uri") == null) {
            return OAuthAnswer.error(400, "invalid_request");
        }
        var grant = codes.redeem(code); // gone from now on, also where it was not the client's
        return grant != null && grant.isFor(client.id(), in.first("redirect_uri"), in.first("code_verifier"))
                ? granted(tokens.begin(client, grant.username(), grant.signedIn(), grant.scopes(), grant.nonce()))
                : granted(null);
    }

    private Answer refresh(DomainClient client, Form in) {
        var token = in.first("refresh_token");
        return token == null ? OAuthAnswer.error(400, "invalid_request") : granted(tokens.refresh(client, token));
    }

    private static Answer granted(@Nullable Granted granted) {
        if (granted == null) {
            return OAuthAnswer.error(400, "invalid_grant");
        }
        var body = JsonMapper.shared().createObjectNode();
        if (granted.idToken() != null) {
            body.put("id_token", granted.idToken());
        }
        body.put("access_token", granted.accessToken());
        if (granted.refreshToken() != null) {
            body.put("refresh_token", granted.refreshToken());
        }
        body.put("expires_in", granted.validity().toSeconds()).put("token_type", "Bearer");
        return OAuthAnswer.of(200, body);
    }
}
