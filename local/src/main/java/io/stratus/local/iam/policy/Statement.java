package io.stratus.local.iam.policy;

import io.stratus.local.iam.policy.Asker.Grip;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One statement of a policy (IAM User Guide, "IAM JSON policy elements reference").
public final class Statement {

    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");

    private final String label;
    private final Effect effect;
    private final @Nullable Principals principals;
    private final Actions actions;
    private final Resources resources;
    private final Conditions conditions;

    private Statement(Node node, String label, boolean variables) {
        node.object(ELEMENTS);
        this.label = label;
        this.effect = effect(node.member("Effect"));
        this.principals = Principals.read(node);
        this.actions = Actions.read(node);
        this.resources = principals != null && !node.has("Resource") && !node.has("NotResource")
                ? Resources.ALL
                : Resources.read(node, new Syntax(variables, true));
        this.conditions = Conditions.read(node, variables);
    }

    static Statement read(Node node, String policy, int index, boolean variables) {
        var sid = node.has("Sid") ? node.member("Sid").text() : "";
        return new Statement(node, policy + " / " + (sid.isEmpty() ? "statement " + index : sid), variables);
    }

    private static Effect effect(Node node) {
        return switch (node.text()) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw node.malformed("must be Allow or Deny");
        };
    }

    /// Which statement it is, for people: the name of the policy, then the Sid or the number, counted from 1.
    public String label() {
        return label;
    }

    public Effect effect() {
        return effect;
    }

    boolean namesPrincipals() {
        return principals != null;
    }

    /// Whether it is about all principals but some: `NotPrincipal`.
    public boolean sparesPrincipals() {
        return principals != null && !principals.named();
    }

    /// How directly it means that asker; null where it does not.
    public @Nullable Grip grip(Asker asker) {
        return principals == null ? null : principals.grip(asker);
    }

    /// Whether its actions, resources and conditions match, whoever asks.
    public boolean matches(Question question) {
        return actions.match(question.action())
                && resources.match(question.resource(), question.context())
                && conditions.hold(question.context());
    }
}
