package io.stratus.local;

import io.stratus.local.iam.Authorizer;
import io.stratus.local.iam.PolicyAuthorizer;
import io.stratus.local.iam.ResourcePolicies;
import io.stratus.local.iam.Role;
import io.stratus.local.iam.Roles;
import io.stratus.local.iam.policy.MalformedPolicy;
import io.stratus.local.iam.policy.Policy;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.BucketResource;
import io.stratus.local.template.view.QueueResource;
import io.stratus.local.template.view.iam.PolicyDocument;
import io.stratus.local.template.view.iam.RoleResource;
import io.stratus.local.template.yaml.BrokenTemplate;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The account as its stacks make it: roles, and the policies that buckets and queues carry.
///
/// @param policies by the ARN of the bucket or queue
record Account(Roles roles, Map<String, List<Policy>> policies) implements ResourcePolicies {

    /// Reads every policy of the stack.
    ///
    /// @throws BrokenTemplate if one of them cannot be judged: better no start than a policy that is not enforced
    static Account of(Stack stack) {
        var policies = new HashMap<String, List<Policy>>();
        BucketResource.all(stack).forEach(bucket -> policies.put(bucket.arn(), ofResource(bucket.policies())));
        QueueResource.all(stack).forEach(queue -> policies.put(queue.arn(), ofResource(queue.policies())));
        var roles = RoleResource.all(stack).stream().map(Account::role).toList();
        return new Account(new Roles(roles), Map.copyOf(policies));
    }

    private static Role role(RoleResource role) {
        var boundary = role.boundary();
        return new Role(
                role.name(),
                role.arn(),
                role.id(),
                policy(role.trustPolicy(), Policy::ofTrust),
                role.policies().stream()
                        .map(policy -> policy(policy, Policy::ofIdentity))
                        .toList(),
                boundary == null ? null : policy(boundary, Policy::ofIdentity),
                role.maxSessionDuration());
    }

    private static List<Policy> ofResource(List<PolicyDocument> documents) {
        return documents.stream()
                .map(document -> policy(document, Policy::ofResource))
                .toList();
    }

    private static Policy policy(PolicyDocument document, UnaryOperator<Policy> kind) {
        try {
            return kind.apply(Policy.of(document.name(), document.document()));
        } catch (MalformedPolicy malformed) {
            throw new BrokenTemplate(document.where(), String.valueOf(malformed.getMessage()));
        }
    }

    Authorizer authorizer(InstantSource clock) {
        return new PolicyAuthorizer(roles, this, clock);
    }

    /// Objects are judged by the policies of their bucket.
    @Override
    public List<Policy> of(String resourceArn) {
        int slash = resourceArn.indexOf('/');
        var owner = slash < 0 ? resourceArn : resourceArn.substring(0, slash);
        return policies.getOrDefault(owner, List.of());
    }
}
