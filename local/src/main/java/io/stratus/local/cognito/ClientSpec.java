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
/// @param tokenRevocation EnableTokenRevocation; AWS's default is true
/// @param rotationGrace RetryGracePeriodSeconds, 0 to 60, of a client that rotates refresh tokens; null for one that
///     does not
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
        boolean tokenRevocation,
        @Nullable Duration rotationGrace,
        OAuthSettings oauth) {

    /// What a client has whose template names no flows (API reference, CreateUserPoolClient, ExplicitAuthFlows).
    public static final Set<String> DEFAULT_FLOWS =
            Set.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH");

    private static final Duration LONGEST_GRACE = Duration.ofSeconds(60);

    /// @throws IllegalArgumentException if the client rotates refresh tokens and lets REFRESH_TOKEN_AUTH use them as
    ///     well (Cognito Developer Guide, "Refresh token rotation"), or the grace period is out of range
    public ClientSpec {
        explicitAuthFlows = Set.copyOf(explicitAuthFlows);
        if (rotationGrace != null && explicitAuthFlows.contains("ALLOW_REFRESH_TOKEN_AUTH")) {
            throw new IllegalArgumentException(
                    "app client " + name + ": RefreshTokenRotation and ALLOW_REFRESH_TOKEN_AUTH exclude each other");
        }
        if (rotationGrace != null && (rotationGrace.isNegative() || rotationGrace.compareTo(LONGEST_GRACE) > 0)) {
            throw new IllegalArgumentException("app client " + name + ": RetryGracePeriodSeconds goes from 0 to 60");
        }
    }
}
