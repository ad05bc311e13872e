package io.stratus.local.iam.policy;

import org.jspecify.annotations.Nullable;

/// Which of the request's values of a key must compare (IAM User Guide, "Set operators for multivalued context keys").
enum Quantifier {
    /// No set operator: meant for keys with one value.
    PLAIN,
    ALL,
    ANY;

    static Quantifier of(@Nullable String prefix) {
        return prefix == null ? PLAIN : prefix.equals("ForAllValues:") ? ALL : ANY;
    }
}
