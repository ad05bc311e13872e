package io.stratus.local.sts;

import io.stratus.local.iam.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One operation of the STS API.
@FunctionalInterface
interface Operation {

    /// The members of the result.
    ///
    /// @param caller null only where the operation needs no signature
    /// @throws Refusal with AWS's error
    List<Xml> answer(Parameters in, @Nullable Caller caller);
}
