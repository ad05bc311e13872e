package io.stratus.local.aws;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Caller;
import org.jspecify.annotations.Nullable;

/// One AWS service behind the endpoint. Called on virtual threads, so it may block.
@FunctionalInterface
public interface AwsService {

    /// Answers one request, errors of the service included.
    ///
    /// @param caller by a signature that was checked; null only where [#takesUnsigned] said so
    Answer answer(Incoming request, @Nullable Caller caller) throws InterruptedException;

    /// Whether this request is one of the service's public operations, which need no signature.
    default boolean takesUnsigned(Incoming request) {
        return false;
    }
}
