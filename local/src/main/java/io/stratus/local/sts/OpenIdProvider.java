package io.stratus.local.sts;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.function.Supplier;

/// A provider whose tokens AssumeRoleWithWebIdentity takes.
///
/// @param name as policies name it, such as `cognito-identity.amazonaws.com`
/// @param issuer the tokens' `iss`
/// @param keys its public keys as they are now
public record OpenIdProvider(String name, String issuer, Supplier<JWKSet> keys) {}
