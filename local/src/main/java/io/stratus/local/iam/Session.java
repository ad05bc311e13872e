package io.stratus.local.iam;

import io.stratus.local.iam.policy.Policy;
import java.util.List;
import java.util.Map;

/// What was said when temporary credentials were asked for, and holds as long as they do.
///
/// @param tags the principal's tags, in policies `aws:PrincipalTag/<name>`
/// @param transitive names of the tags that a session taken on from this one inherits
/// @param policies session policies, each of which must allow what the role allows
/// @param keys further condition keys of the session, such as `cognito-identity.amazonaws.com:sub`
public record Session(
        Map<String, String> tags, List<String> transitive, List<Policy> policies, Map<String, List<String>> keys) {

    /// Nothing was said.
    public static final Session NONE = new Session(Map.of(), List.of(), List.of(), Map.of());

    public Session {
        tags = Map.copyOf(tags);
        transitive = List.copyOf(transitive);
        policies = List.copyOf(policies);
        keys = Map.copyOf(keys);
    }
}
