package io.stratus.local.iam.policy;

/// One key of a condition operator.
@FunctionalInterface
interface Condition {

    boolean holds(Context context);
}
