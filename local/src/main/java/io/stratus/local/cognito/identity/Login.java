package io.stratus.local.cognito.identity;

import java.util.Map;

/// A sign-in to a user pool that was checked.
///
/// @param provider the user pool and app client
/// @param subject its user, the claim `sub`
/// @param claims of the ID token
record Login(IdentityPoolSpec.Provider provider, String subject, Map<String, Object> claims) {}
