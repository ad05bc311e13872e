package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.cognito.DomainClient;
import io.stratus.local.cognito.oauth.AuthorizationRequest.Reading;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads requests for authorization (Cognito Developer Guide, "The redirect and authorization endpoint").
final class AuthorizationRequests {

    /// Cognito gives them only beside `openid`.
    private static final Set<String> OF_OPENID = Set.of("email", "phone", "profile");

    private final DomainAccounts accounts;

    AuthorizationRequests(DomainAccounts accounts) {
        this.accounts = accounts;
    }

    Reading read(Incoming request) {
        var in = Form.parse(Objects.requireNonNullElse(request.query(), ""));
        var clientId = only(in, "client_id");
        var client = clientId == null ? null : accounts.client(clientId);
        if (client == null) {
            return new Reading.Broken("Client does not exist.");
        }
        var redirectUri = only(in, "redirect_uri");
        if (redirectUri == null || !client.oauth().callbackUrls().contains(redirectUri)) {
            return new Reading.Broken("redirect_mismatch: redirect_uri is none of the client’s CallbackURLs.");
        }
        var callback = new Callback(redirectUri, in.first("state"));
        var scopes = scopes(client, in.first("scope"));
        var error = error(client, in, scopes);
        return error == null
                ? new Reading.Good(request(client, callback, scopes, in))
                : new Reading.Refused(callback, error);
    }

    private static AuthorizationRequest request(DomainClient client, Callback callback, List<String> scopes, Form in) {
        var challenge = in.first("code_challenge");
        return new AuthorizationRequest(
                client,
                callback,
                scopes,
                in.first("nonce"),
                challenge == null ? null : new Pkce(challenge),
                in.first("prompt"),
                Objects.requireNonNullElse(in.first("login_hint"), ""),
                in.parameters());
    }

    /// The error that AWS sends to the callback; null where there is none.
    private static @Nullable String error(DomainClient client, Form in, List<String> scopes) {
        var type = in.first("response_type");
        if (isRepeated(in) || type == null || !Set.of("code", "token").contains(type)) {
            return "invalid_request";
        }
        if (!client.oauth().flows().contains(type)
                || !client.oauth().identityProviders().contains("COGNITO")) {
            return "unauthorized_client";
        }
        var provider = in.first("identity_provider");
        if (!Pkce.isWellFormed(in.first("code_challenge"), in.first("code_challenge_method"))
                || (provider != null && !provider.equals("COGNITO"))) {
            return "invalid_request";
        }
        return isAllowed(scopes, client) ? null : "invalid_scope";
    }

    private static boolean isAllowed(List<String> scopes, DomainClient client) {
        return client.oauth().scopes().containsAll(scopes)
                && (scopes.contains("openid") || scopes.stream().noneMatch(OF_OPENID::contains));
    }

    private static List<String> scopes(DomainClient client, @Nullable String given) {
        return given == null || given.isBlank()
                ? client.oauth().scopes()
                : List.of(given.strip().split(" +", -1)).stream().distinct().toList();
    }

    private static boolean isRepeated(Form in) {
        var seen = new HashSet<String>();
        return !in.parameters().stream().map(Map.Entry::getKey).allMatch(seen::add);
    }

    /// The one value of that name; null where there is none or another (RFC 6749, section 3.1).
    private static @Nullable String only(Form in, String name) {
        var values = in.parameters().stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
        return values.size() == 1 ? values.getFirst() : null;
    }
}
