package io.stratus.local.aws;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One AWS service behind the endpoint. Called on virtual threads, so it may block.
@FunctionalInterface
public interface AwsService {

    /// Answers one request, errors of the service included.
    ///
    /// @param caller by a signature that was checked; null only where [#takesUnsigned] said so
    Answer answer(Incoming request, @Nullable Caller caller) throws InterruptedException;

    /// What this request wants to do. Every access must be allowed, else [#answer] is never called.
    ///
    /// @param caller null for an unsigned request, which is refused unless it needs nothing
    default List<Access> needs(Incoming request, @Nullable Caller caller) {
        return List.of();
    }

    /// Whether this request is one of the service's public operations, which need no signature.
    default boolean takesUnsigned(Incoming request) {
        return false;
    }
}
