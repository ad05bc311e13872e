package io.stratus.local.sts;

import io.stratus.local.iam.Access;
import io.stratus.local.iam.Decision;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.TrustPolicies;
import io.stratus.local.iam.policy.Asker;
import io.stratus.local.iam.policy.Context;
import io.stratus.local.iam.policy.Effect;
import io.stratus.local.iam.policy.Question;

/// Decides by the role's trust policy and by nothing else.
final class TrustPolicyAlone implements TrustPolicies {

    private static final String ROOT = "arn:aws:iam::" + LocalSts.ACCOUNT + ":root";

    @Override
    public Decision mayAssume(Role role, Assuming assuming) {
        var asker = asker(assuming.who());
        var question = new Question(assuming.action(), role.arn(), Context.of(assuming.keys()));
        boolean denied = role.trust().matching(Effect.DENY, question).anyMatch(deny -> deny.grip(asker) != null);
        boolean allowed = role.trust().matching(Effect.ALLOW, question).anyMatch(allow -> allow.grip(asker) != null);
        return allowed && !denied
                ? new Decision.Allowed()
                : new Decision.Denied(Access.to(assuming.action(), role.arn()), "trust policy", denied);
    }

    private static Asker asker(Who who) {
        return switch (who) {
            case Who.Aws(var caller) ->
                caller.principal() instanceof Principal.AssumedRole session
                        ? Asker.session(session.arn(), LocalSts.arn(session.role()), ROOT)
                        : Asker.user(caller.principal().arn(), ROOT);
            case Who.Service(var name) -> Asker.service(name);
            case Who.Federated(var provider) -> Asker.federated(provider);
        };
    }
}
