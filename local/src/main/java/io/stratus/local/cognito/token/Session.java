package io.stratus.local.cognito.token;

import java.time.Instant;

/// One sign-in, as every token that descends from it remembers it.
///
/// @param origin `origin_jti`: what a revocation will name
/// @param event `event_id`
public record Session(String origin, String event, Instant authTime) {}
