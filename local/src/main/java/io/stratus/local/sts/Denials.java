package io.stratus.local.sts;

import io.stratus.local.iam.Decision.Denied;

/// Where it is told, for the console and nobody else, that policies did not let someone take on a role.
@FunctionalInterface
public interface Denials {

    Denials NONE = (_, _) -> {};

    /// Tells of one attempt.
    ///
    /// @param who the ARN of a caller, or the provider and subject of a web identity
    void add(String who, Denied denied);
}
