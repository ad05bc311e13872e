package io.stratus.local.s3.store;

import org.jspecify.annotations.Nullable;

/// What must be so of the version that a write replaces. Nothing else is written between the check and the write.
@FunctionalInterface
public interface Precondition {

    Precondition NONE = _ -> {};

    /// Throws where it is not so.
    ///
    /// @param current null where there is no object
    void check(@Nullable ObjectVersion current);
}
