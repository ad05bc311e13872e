package io.stratus.local.iam.policy;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A value of a condition.
@FunctionalInterface
interface Expected {

    /// Tells which values of the request compare with it; null where a variable in it has no value.
    @Nullable
    Predicate<String> in(Context context);
}
