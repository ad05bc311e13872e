package io.stratus.local.iam;

import org.jspecify.annotations.Nullable;

/// A browser form's policy and the signature over it (S3 API Reference, "Authenticating requests in browser-based
/// uploads using POST").
///
/// @param policy in base64, as it was signed
/// @param credential as [CredentialScope] reads it
/// @param date when it was signed, such as `20261124T120000Z`
/// @param token the session token; null where none came
public record SignedPolicy(
        String policy,
        String credential,
        String date,
        String signature,
        @Nullable String token) {}
