package io.stratus.local.cognito.token;

import java.time.Instant;

/// What is kept of a refresh token.
///
/// @param hash SHA-256 of the token, in hexadecimal; the token itself is the client's alone
public record RefreshToken(String hash, String username, String clientId, Session session, Instant expires) {}
