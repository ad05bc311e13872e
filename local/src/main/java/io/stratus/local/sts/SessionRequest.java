package io.stratus.local.sts;

import io.stratus.local.iam.policy.Policy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The session that is asked for.
///
/// @param name 2 to 64 characters
/// @param policies session policies
/// @param externalId what a trust policy may ask of a third party; null for none
/// @param sourceIdentity null for none
record SessionRequest(
        String roleArn,
        String name,
        Duration duration,
        SessionTags tags,
        List<Policy> policies,
        @Nullable String externalId,
        @Nullable String sourceIdentity) {

    SessionRequest {
        policies = List.copyOf(policies);
    }
}
