package io.stratus.local.iam;

import io.stratus.local.iam.policy.Policy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A role of the account.
///
/// @param id begins with AROA
/// @param trust who may take it on
/// @param policies what it may do, any of them
/// @param boundary the most it may ever do; null for no boundary
/// @param maxSession of a session that is not chained, 1 to 12 hours
public record Role(
        String name,
        String arn,
        String id,
        Policy trust,
        List<Policy> policies,
        @Nullable Policy boundary,
        Duration maxSession) {

    public Role {
        policies = List.copyOf(policies);
    }
}
