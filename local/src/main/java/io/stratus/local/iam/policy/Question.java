package io.stratus.local.iam.policy;

/// What a policy is asked about.
///
/// @param action such as `s3:GetObject`
/// @param resource its ARN; `*` where the action has none
public record Question(String action, String resource, Context context) {}
