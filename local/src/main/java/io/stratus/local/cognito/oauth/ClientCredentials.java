package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.cognito.DomainAccounts;
import io.stratus.local.cognito.DomainClient;
import io.stratus.local.cognito.DomainTokens;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who a client says it is: by `client_id` alone where it is a public one, else with its secret, in the body or by
/// Basic
/// authentication (RFC 6749, section 2.3.1).
///
/// @param secret null where it gave none
record ClientCredentials(String id, @Nullable String secret) {

    /// The client that sent the request; null where it does not say who it is, or is not.
    static @Nullable DomainClient authenticated(
            Incoming request, Form body, DomainAccounts accounts, DomainTokens tokens) {
        var given = of(request, body);
        var client = given == null ? null : accounts.client(given.id());
        return client != null && given != null && tokens.authenticates(client, given.secret()) ? client : null;
    }

    private static @Nullable ClientCredentials of(Incoming request, Form body) {
        var authorization = request.fields().first("Authorization");
        var id = body.first("client_id");
        if (authorization == null) {
            return id == null ? null : new ClientCredentials(id, body.first("client_secret"));
        }
        var basic = basic(authorization);
        return basic == null || (id != null && !id.equals(basic.id())) ? null : basic;
    }

    private static @Nullable ClientCredentials basic(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return null;
        }
        try {
            var pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : new ClientCredentials(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
