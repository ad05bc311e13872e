package io.stratus.local.cognito;

import io.stratus.local.cognito.token.RefreshToken;
import io.stratus.local.cognito.user.User;
import java.util.List;

/// What of a pool survives a restart.
///
/// @param key the private signing key as JWK
record SavedPool(String id, String key, String secret, List<User> users, List<RefreshToken> refreshTokens) {}
