package io.stratus.local.template.view.iam;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A role: an `AWS::IAM::Role`, or the one that SAM makes for a function.
///
/// @param id begins with AROA
/// @param trustPolicy who may assume it
/// @param policies all that it is allowed by: its own, those that other resources attach, and AWS's
/// @param boundary what it can be allowed at most; null for no limit
/// @param maxSessionDuration 1 to 12 hours
public record RoleResource(
        String name,
        String arn,
        String id,
        PolicyDocument trustPolicy,
        List<PolicyDocument> policies,
        @Nullable PolicyDocument boundary,
        Duration maxSessionDuration) {

    private static final String TYPE = "AWS::IAM::Role";
    private static final int DEFAULT_SESSION = 3_600; // seconds

    public RoleResource {
        policies = List.copyOf(policies);
    }

    /// Every role of the stack, those of its functions last. A policy that belongs to none of them is refused.
    public static List<RoleResource> all(Stack stack) {
        var made = stack.ofType(FunctionRole.FUNCTION).stream()
                .filter(function -> function.properties().maybe("Role").isEmpty())
                .map(function -> FunctionRole.of(stack, function));
        var roles = Stream.concat(declared(stack), made).toList();
        new Attachments(stack).refuseStrangers(roles);
        return roles;
    }

    /// The role that a function runs with.
    public static RoleResource of(Stack stack, Resource function) {
        var own = function.properties().maybe("Role");
        if (own.isEmpty()) {
            return FunctionRole.of(stack, function);
        }
        function.properties().maybe("Policies").ifPresent(policies -> {
            throw policies.wrong("SAM leaves Policies out where Role is given");
        });
        return declared(stack)
                .filter(role -> role.arn().equals(own.get().text()))
                .findFirst()
                .orElseThrow(() -> own.get().wrong("this is the ARN of no role in this stack"));
    }

    private static Stream<RoleResource> declared(Stack stack) {
        return stack.ofType(TYPE).stream().map(role -> declared(stack, role));
    }

    private static RoleResource declared(Stack stack, Resource role) {
        var properties = role.properties();
        var managed = new ManagedPolicies(stack);
        var policies = new ArrayList<PolicyDocument>();
        list(properties, "Policies")
                .map(policy -> PolicyDocument.of(policy.at("PolicyName").text(), policy.at("PolicyDocument")))
                .forEach(policies::add);
        list(properties, "ManagedPolicyArns").map(managed::of).forEach(policies::add);
        policies.addAll(new Attachments(stack).to(role.physicalId()));
        return new RoleResource(
                role.physicalId(),
                role.arn(),
                role.attribute("RoleId"),
                PolicyDocument.of("trust of " + role.logicalId(), properties.at("AssumeRolePolicyDocument")),
                policies,
                properties.maybe("PermissionsBoundary").map(managed::of).orElse(null),
                session(properties));
    }

    private static Stream<Value> list(Value properties, String name) {
        return properties.maybe(name).map(Value::list).orElse(List.of()).stream();
    }

    private static Duration session(Value properties) {
        var seconds = properties.maybe("MaxSessionDuration");
        int length = seconds.map(Value::wholeNumber).orElse(DEFAULT_SESSION);
        if (length < 3_600 || length > 43_200) {
            throw properties.at("MaxSessionDuration").wrong("MaxSessionDuration goes from 3600 to 43200 seconds");
        }
        return Duration.ofSeconds(length);
    }
}
