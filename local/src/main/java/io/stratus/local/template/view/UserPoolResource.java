package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `AWS::Cognito::UserPool` with its app clients and groups. What a template leaves out has AWS's default
/// (CloudFormation resource reference).
///
/// @param id as `eu-central-1_AbCdEfGhI`
/// @param verificationMail what brings a code
/// @param invitationMail what brings a temporary password
/// @param groups names
/// @param domain whether an `AWS::Cognito::UserPoolDomain` is the pool's
public record UserPoolResource(
        String logicalId,
        String id,
        String arn,
        String name,
        PasswordPolicy passwordPolicy,
        Set<String> usernameAttributes,
        Set<String> autoVerifiedAttributes,
        boolean caseSensitive,
        boolean adminCreateUserOnly,
        Set<String> requiredAttributes,
        PoolMail verificationMail,
        PoolMail invitationMail,
        PoolAccounts accounts,
        List<UserPoolClientResource> clients,
        List<String> groups,
        boolean domain) {

    private static final String TYPE = "AWS::Cognito::UserPool";

    /// What a password must have.
    ///
    /// @param minimumLength characters
    /// @param temporaryPasswordValidity until when a password set by an administrator must be replaced
    public record PasswordPolicy(
            int minimumLength,
            boolean lowercase,
            boolean uppercase,
            boolean numbers,
            boolean symbols,
            Duration temporaryPasswordValidity) {

        private static final Duration ONE_WEEK = Duration.ofDays(7);

        // A pool without a policy wants all four kinds of characters; a policy that leaves one out does not want it.
        static PasswordPolicy of(Optional<Value> given) {
            return given.map(policy -> new PasswordPolicy(
                            policy.maybe("MinimumLength")
                                    .map(Value::wholeNumber)
                                    .orElse(8),
                            wants(policy, "RequireLowercase"),
                            wants(policy, "RequireUppercase"),
                            wants(policy, "RequireNumbers"),
                            wants(policy, "RequireSymbols"),
                            policy.maybe("TemporaryPasswordValidityDays")
                                    .map(days -> Duration.ofDays(days.wholeNumber()))
                                    .orElse(ONE_WEEK)))
                    .orElseGet(() -> new PasswordPolicy(8, true, true, true, true, ONE_WEEK));
        }

        private static boolean wants(Value policy, String member) {
            return policy.maybe(member).map(Value::flag).orElse(false);
        }
    }

    public static List<UserPoolResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(pool -> of(stack, pool)).toList();
    }

    private static UserPoolResource of(Stack stack, Resource pool) {
        var properties = pool.properties();
        return new UserPoolResource(
                pool.logicalId(),
                pool.physicalId(),
                pool.arn(),
                properties.maybe("UserPoolName").map(Value::text).orElse(pool.logicalId()),
                PasswordPolicy.of(inside(properties, "Policies", "PasswordPolicy")),
                texts(properties, "UsernameAttributes"),
                texts(properties, "AutoVerifiedAttributes"),
                inside(properties, "UsernameConfiguration", "CaseSensitive")
                        .map(Value::flag)
                        .orElse(true),
                inside(properties, "AdminCreateUserConfig", "AllowAdminCreateUserOnly")
                        .map(Value::flag)
                        .orElse(false),
                requiredAttributes(properties),
                PoolMail.verification(properties.maybe("VerificationMessageTemplate")),
                PoolMail.of(inside(properties, "AdminCreateUserConfig", "InviteMessageTemplate")),
                PoolAccounts.of(properties),
                UserPoolClientResource.of(stack, pool.physicalId()),
                groups(stack, pool.physicalId()),
                hasDomain(stack, pool.physicalId()));
    }

    private static Optional<Value> inside(Value properties, String outer, String inner) {
        return properties.maybe(outer).flatMap(value -> value.maybe(inner));
    }

    private static Set<String> texts(Value properties, String name) {
        return Set.copyOf(properties.maybe(name).map(Value::texts).orElse(List.of()));
    }

    private static Set<String> requiredAttributes(Value properties) {
        var required = properties.maybe("Schema").map(Value::list).orElse(List.of()).stream()
                .filter(attribute ->
                        attribute.maybe("Required").map(Value::flag).orElse(false))
                .map(attribute -> attribute.at("Name").text())
                .toList();
        return Set.copyOf(required);
    }

    private static boolean hasDomain(Stack stack, String poolId) {
        return stack.ofType("AWS::Cognito::UserPoolDomain").stream()
                .anyMatch(domain -> domain.properties().at("UserPoolId").text().equals(poolId));
    }

    private static List<String> groups(Stack stack, String poolId) {
        return stack.ofType("AWS::Cognito::UserPoolGroup").stream()
                .filter(group -> group.properties().at("UserPoolId").text().equals(poolId))
                .map(Resource::physicalId)
                .toList();
    }
}
