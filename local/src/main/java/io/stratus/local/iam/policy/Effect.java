package io.stratus.local.iam.policy;

/// What a statement says of the requests that it matches.
public enum Effect {
    ALLOW,
    DENY
}
