package io.stratus.local.iam;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.policy.Context;
import io.stratus.local.iam.policy.Question;
import java.time.InstantSource;

/// Decides by the policies of the caller, of its session and of the resource.
public final class PolicyAuthorizer implements Authorizer {

    private final Roles roles;
    private final ResourcePolicies resources;
    private final InstantSource clock;

    /// Decides by the policies of these roles and resources.
    ///
    /// @throws io.stratus.local.iam.policy.MalformedPolicy if a role's policy names principals
    public PolicyAuthorizer(Roles roles, ResourcePolicies resources, InstantSource clock) {
        this.roles = roles;
        this.resources = resources;
        this.clock = clock;
        roles.all().forEach(PolicyAuthorizer::check);
    }

    private static void check(Role role) {
        var boundary = role.boundary();
        if (boundary != null) {
            boundary.ofIdentity();
        }
        role.policies().forEach(policy -> policy.ofIdentity());
    }

    @Override
    public Decision decide(Caller caller, Access access, Incoming request) {
        var keys = GlobalKeys.of(caller, roles, clock.instant()).and(request).and(access.keys());
        return new Combined(Identity.of(caller, roles), resources.of(access.resource()))
                .decide(access, new Question(access.action(), access.resource(), Context.of(keys)));
    }
}
