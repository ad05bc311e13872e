package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.cognito.DomainClient;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an app asks of the authorize endpoint, checked.
///
/// @param scopes those asked for, or all that the client may have
/// @param nonce for the ID token; null for none
/// @param pkce null where the client gave no challenge
/// @param prompt `login` to ask for the password in any case, `none` to ask for nothing; null for neither
/// @param loginHint the user name to begin with; empty for none
/// @param parameters as they came
record AuthorizationRequest(
        DomainClient client,
        Callback callback,
        List<String> scopes,
        @Nullable String nonce,
        @Nullable Pkce pkce,
        @Nullable String prompt,
        String loginHint,
        List<Map.Entry<String, String>> parameters) {

    /// What a request for authorization turned out to be.
    sealed interface Reading {

        record Good(AuthorizationRequest request) implements Reading {}

        /// The app is told.
        record Refused(Callback callback, String error) implements Reading {}

        /// Neither app nor callback can be trusted, so only the reader is told.
        record Broken(String message) implements Reading {}
    }

    /// The parameters again, for a link or a form.
    String query() {
        return parameters.stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), UTF_8) + "="
                        + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
