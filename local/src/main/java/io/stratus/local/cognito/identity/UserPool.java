package io.stratus.local.cognito.identity;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.function.Supplier;

/// A user pool as an identity pool sees it.
///
/// @param issuer the tokens' `iss`
/// @param keys its public keys as they are now
/// @param tokens asked where a provider wants the server-side token check
public record UserPool(String issuer, Supplier<JWKSet> keys, LiveTokens tokens) {}
