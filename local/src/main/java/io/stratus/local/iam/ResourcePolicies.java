package io.stratus.local.iam;

import io.stratus.local.iam.policy.Policy;
import java.util.List;

/// The policies that resources themselves carry, such as a bucket's.
@FunctionalInterface
public interface ResourcePolicies {

    ResourcePolicies NONE = _ -> List.of();

    /// Those that speak about that resource; none for most.
    List<Policy> of(String resourceArn);
}
