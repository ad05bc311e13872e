package io.stratus.local.iam;

import io.stratus.local.iam.policy.Asker;
import io.stratus.local.iam.policy.Context;
import io.stratus.local.iam.policy.Question;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Decides by the trust policy of the role, and for a principal of the account by its own policies too: these must
/// allow it where the trust policy names the account only (IAM User Guide, "How to use trust policies with IAM roles").
public final class RoleTrust implements TrustPolicies {

    private final Roles roles;
    private final InstantSource clock;

    /// Decides for these roles, which are also those of the callers.
    ///
    /// @throws io.stratus.local.iam.policy.MalformedPolicy if a trust policy names no principals
    public RoleTrust(Roles roles, InstantSource clock) {
        this.roles = roles;
        this.clock = clock;
        roles.all().forEach(role -> role.trust().ofTrust());
    }

    @Override
    public Decision mayAssume(Role role, Assuming assuming) {
        var access = new Access(assuming.action(), role.arn(), assuming.keys());
        if (assuming.who() instanceof Who.Aws(var caller) && caller.principal() instanceof Principal.Root) {
            return new Decision.Denied(access, "AWS lets no root of an account assume a role", true);
        }
        var question = new Question(access.action(), access.resource(), Context.of(keys(assuming)));
        return new Combined(who(assuming.who()), List.of(role.trust())).decideByTrust(access, question);
    }

    private Identity who(Who who) {
        return switch (who) {
            case Who.Aws(var caller) -> Identity.of(caller, roles);
            case Who.Service(var name) -> stranger(name, Asker.service(name));
            case Who.Federated(var provider) -> stranger(provider, Asker.federated(provider));
        };
    }

    private static Identity stranger(String name, Asker asker) {
        return new Identity(name, asker, List.of(), List.of());
    }

    private Map<String, List<String>> keys(Assuming assuming) {
        return switch (assuming.who()) {
            case Who.Aws(var caller) ->
                GlobalKeys.of(caller, roles, clock.instant()).and(assuming.keys());
            case Who.Service _, Who.Federated _ -> assuming.keys();
        };
    }
}
