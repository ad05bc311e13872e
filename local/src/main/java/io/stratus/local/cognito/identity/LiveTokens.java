package io.stratus.local.cognito.identity;

import java.util.Map;

/// What only the user pool knows of a token of its own that is genuine and not expired.
@FunctionalInterface
public interface LiveTokens {

    /// Whether it still stands for someone: neither was it revoked nor its user signed out globally, disabled or
    /// deleted
    /// since.
    ///
    /// @param claims of an ID token
    boolean live(Map<String, Object> claims);
}
