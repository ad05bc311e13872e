package io.stratus.local.cognito.token;

import java.time.Duration;

/// The app client that tokens are for, and how long they live.
public record Audience(String clientId, Duration idToken, Duration accessToken, Duration refreshToken) {}
