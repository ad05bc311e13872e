package io.stratus.local.cognito.token;

import java.time.Duration;

/// The app client that tokens are for, and how long they live.
///
/// @param revocable whether its tokens name their session by `origin_jti`, and ID tokens themselves by `jti` (Cognito
///     Developer Guide, "Ending user sessions with token revocation")
public record Audience(
        String clientId, Duration idToken, Duration accessToken, Duration refreshToken, boolean revocable) {}
