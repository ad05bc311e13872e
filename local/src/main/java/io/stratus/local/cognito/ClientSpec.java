package io.stratus.local.cognito;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `AWS::Cognito::UserPoolClient`.
///
/// @param secret null for a public client
/// @param explicitAuthFlows as `ALLOW_USER_SRP_AUTH`; no other flow is answered
/// @param idTokenValidity 5 minutes to 1 day; AWS's default is 1 hour
/// @param accessTokenValidity 5 minutes to 1 day; AWS's default is 1 hour
/// @param refreshTokenValidity 1 hour to 10 years; AWS's default is 30 days
/// @param authSessionValidity how long a challenge may be answered, 3 to 15 minutes; AWS's default is 3
/// @param preventUserExistenceErrors ENABLED rather than LEGACY (AWS's default)
/// @param oauth what the pool's domain does for the client
public record ClientSpec(
        String id,
        String name,
        @Nullable String secret,
        Set<String> explicitAuthFlows,
        Duration idTokenValidity,
        Duration accessTokenValidity,
        Duration refreshTokenValidity,
        Duration authSessionValidity,
        boolean preventUserExistenceErrors,
        OAuthSettings oauth) {

    /// What a client has whose template names no flows (API reference, CreateUserPoolClient, ExplicitAuthFlows).
    public static final Set<String> DEFAULT_FLOWS =
            Set.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH");

    public ClientSpec {
        explicitAuthFlows = Set.copyOf(explicitAuthFlows);
    }
}
