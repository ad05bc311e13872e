package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The role that a function runs with.
///
/// @param policies inline policy documents in plain Java, as `{Version: ..., Statement: [...]}`
/// @param managedPolicies ARNs or names of AWS's own policies that the template names
public record RoleResource(String name, String arn, List<Map<String, Object>> policies, List<String> managedPolicies) {

    /// The one that SAM makes of the function's `Policies`. A role that the template declares itself is not read yet.
    static RoleResource of(Stack stack, Resource function) {
        function.properties().maybe("Role").ifPresent(role -> {
            throw role.wrong("the local run takes only the role that SAM makes of Policies");
        });
        var policies = new ArrayList<Map<String, Object>>();
        var managed = new ArrayList<String>();
        function.properties()
                .maybe("Policies")
                .map(RoleResource::each)
                .orElse(List.of())
                .forEach(policy -> {
                    if (policy instanceof Value.Scalar) {
                        managed.add(policy.text());
                    } else {
                        policies.add(document(policy));
                    }
                });
        var named = stack.named(function.logicalId() + "Role");
        return new RoleResource(
                named.ref(), named.attributes().getOrDefault("Arn", ""), List.copyOf(policies), List.copyOf(managed));
    }

    private static List<Value> each(Value oneOrMore) {
        return oneOrMore instanceof Value.Items(var _, var items) ? items : List.of(oneOrMore);
    }

    private static Map<String, Object> document(Value policy) {
        if (policy.maybe("Statement").isEmpty()) {
            throw policy.wrong("SAM policy templates are broader than they sound: write the statements out");
        }
        return policy.plainMembers();
    }
}
