package io.stratus.local.iam;

import io.stratus.local.iam.Decision.Allowed;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.policy.Asker.Grip;
import io.stratus.local.iam.policy.Effect;
import io.stratus.local.iam.policy.Policy;
import io.stratus.local.iam.policy.Question;
import io.stratus.local.iam.policy.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All policies that speak about a request (IAM User Guide, "Policy evaluation for requests within a single account").
///
/// @param ofResource what the resource itself carries
record Combined(Identity who, List<Policy> ofResource) {

    /// Explicitly denied by any, else granted by the resource, else allowed by the identity within its limits.
    ///
    /// A resource policy that names the very session or user grants past every implicit deny. One that names the
    /// role, or anyone, takes the place of the identity's policies alone: boundary and session policies still limit
    /// it. One that names the account leaves all to the identity's policies.
    Decision decide(Access access, Question question) {
        var denial = denial(question);
        if (denial != null) {
            return new Denied(access, denial, true);
        }
        var grip = granted(question);
        var lacking = grip == Grip.ITSELF ? null : lacking(question, grip);
        return lacking == null ? new Allowed() : new Denied(access, lacking, false);
    }

    /// As [#decide], for a resource that grants nothing unless it says so itself: a role.
    Decision decideByTrust(Access access, Question question) {
        var decision = decide(access, question);
        boolean trusted = granted(question) != null;
        return decision instanceof Allowed && !trusted
                ? new Denied(access, "no statement of the trust policy allows it", false)
                : decision;
    }

    private @Nullable String denial(Question question) {
        return Stream.concat(
                        Stream.concat(who.policies().stream(), who.limits().stream())
                                .flatMap(policy -> policy.matching(Effect.DENY, question)),
                        ofResource(Effect.DENY, question))
                .map(Statement::label)
                .findFirst()
                .orElse(null);
    }

    /// The most direct of the resource's grants.
    private @Nullable Grip granted(Question question) {
        return ofResource(Effect.ALLOW, question)
                .map(statement -> Objects.requireNonNull(statement.grip(who.asker())))
                .min(Grip::compareTo)
                .orElse(null);
    }

    private Stream<Statement> ofResource(Effect effect, Question question) {
        return ofResource.stream()
                .flatMap(policy -> policy.matching(effect, question))
                .filter(statement -> statement.grip(who.asker()) != null);
    }

    private @Nullable String lacking(Question question, @Nullable Grip granted) {
        boolean byResource = granted == Grip.ROLE || granted == Grip.ANYONE;
        if (!byResource && who.policies().stream().noneMatch(policy -> allows(policy, question))) {
            return "no statement of %s allows it".formatted(who.name());
        }
        return who.limits().stream()
                .filter(limit -> !allows(limit, question))
                .map(limit -> "no statement of %s allows it, which limits %s".formatted(limit.name(), who.name()))
                .findFirst()
                .orElse(null);
    }

    private static boolean allows(Policy policy, Question question) {
        return policy.matching(Effect.ALLOW, question).findAny().isPresent();
    }
}
