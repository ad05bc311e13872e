package io.stratus.local.iam;

import java.util.List;
import java.util.Map;

/// Decides who may take on a role, by its trust policy.
@FunctionalInterface
public interface TrustPolicies {

    /// Decides one action; a call that passes tags asks for `sts:TagSession` too.
    Decision mayAssume(Role role, Assuming assuming);

    /// An attempt to take on a role.
    ///
    /// @param action `sts:AssumeRole`, `sts:AssumeRoleWithWebIdentity` or `sts:TagSession`
    /// @param keys of the attempt, such as `aws:RequestTag/<name>` or `cognito-identity.amazonaws.com:aud`
    record Assuming(String action, Who who, Map<String, List<String>> keys) {

        public Assuming {
            keys = Map.copyOf(keys);
        }
    }

    /// Who attempts it.
    sealed interface Who {

        /// A principal of the account, whose own policies have their say too.
        record Aws(Caller caller) implements Who {}

        /// A service, such as `lambda.amazonaws.com`.
        record Service(String name) implements Who {}

        /// Someone whom an identity provider vouches for.
        ///
        /// @param provider such as `cognito-identity.amazonaws.com`
        record Federated(String provider) implements Who {}
    }
}
