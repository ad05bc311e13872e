package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Set;

/// What an app client may do at the user pool's domain.
///
/// @param allowed AllowedOAuthFlowsUserPoolClient
/// @param flows AllowedOAuthFlows: only `code` is emulated
/// @param identityProviders SupportedIdentityProviders: only `COGNITO` is emulated
public record ClientOAuth(
        boolean allowed,
        Set<String> flows,
        List<String> scopes,
        List<String> callbackUrls,
        List<String> logoutUrls,
        Set<String> identityProviders) {

    static ClientOAuth of(Value properties) {
        return new ClientOAuth(
                properties
                        .maybe("AllowedOAuthFlowsUserPoolClient")
                        .map(Value::flag)
                        .orElse(false),
                only(properties, "AllowedOAuthFlows", "code"),
                texts(properties, "AllowedOAuthScopes"),
                texts(properties, "CallbackURLs"),
                texts(properties, "LogoutURLs"),
                only(properties, "SupportedIdentityProviders", "COGNITO"));
    }

    private static List<String> texts(Value properties, String name) {
        return properties.maybe(name).map(Value::texts).orElse(List.of());
    }

    private static Set<String> only(Value properties, String name, String emulated) {
        properties.maybe(name).map(Value::list).orElse(List.of()).stream()
                .filter(value -> !value.text().equals(emulated))
                .findFirst()
                .ifPresent(other -> {
                    throw other.wrong("the local run knows " + emulated + " only");
                });
        return Set.copyOf(texts(properties, name));
    }
}
