package io.stratus.local.iam;

/// Whether an access is allowed (IAM User Guide, "Policy evaluation logic").
public sealed interface Decision {

    /// Every kind of policy that applies allows it, and none denies it.
    record Allowed() implements Decision {}

    /// Refused.
    ///
    /// @param because the statement that denies, or which policies allow nothing; never told the caller
    /// @param explicit whether a statement denies it, rather than none allowing it
    record Denied(Access access, String because, boolean explicit) implements Decision {}
}
