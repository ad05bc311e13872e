package io.stratus.local.template.view.iam;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Policies that are resources of their own and name the roles that they belong to.
record Attachments(Stack stack) {

    // By type, the property that names roles.
    private static final Map<String, String> TYPES = Map.of(
            "AWS::IAM::ManagedPolicy", "Roles",
            "AWS::IAM::Policy", "Roles",
            "AWS::IAM::RolePolicy", "RoleName");

    /// @param role a role's name
    List<PolicyDocument> to(String role) {
        return policies()
                .filter(policy -> roles(policy).anyMatch(name -> name.text().equals(role)))
                .map(Attachments::document)
                .toList();
    }

    /// @throws io.stratus.local.template.yaml.BrokenTemplate if a policy belongs to a role that is none of these
    void refuseStrangers(List<RoleResource> roles) {
        policies().flatMap(Attachments::roles).forEach(name -> {
            if (roles.stream().noneMatch(role -> role.name().equals(name.text()))) {
                throw name.wrong("no role of this stack is called \"" + name.text() + "\"");
            }
        });
    }

    static PolicyDocument document(Resource policy) {
        var properties = policy.properties();
        var name = properties.maybe("PolicyName").or(() -> properties.maybe("ManagedPolicyName"));
        return PolicyDocument.of(name.map(Value::text).orElse(policy.logicalId()), properties.at("PolicyDocument"));
    }

    private Stream<Resource> policies() {
        return stack.resources().stream().filter(resource -> TYPES.containsKey(resource.type()));
    }

    private static Stream<Value> roles(Resource policy) {
        return policy.properties().maybe(TYPES.getOrDefault(policy.type(), "")).stream()
                .flatMap(roles -> roles instanceof Value.Items(var _, var names) ? names.stream() : Stream.of(roles));
    }
}
