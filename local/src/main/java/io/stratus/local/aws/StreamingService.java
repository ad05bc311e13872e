package io.stratus.local.aws;

import io.stratus.local.http.Incoming;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Decision.Denied;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// An AWS service whose bodies may be longer than memory, such as S3. What such a body is signed by, and which
/// permissions it needs, may only be known while it is read: the service judges both itself. Called on virtual threads.
@FunctionalInterface
public interface StreamingService {

    /// Answers one request, errors and refusals included.
    ///
    /// @param head with an empty body
    /// @throws IOException if the client is gone
    Served answer(Incoming head, InputStream body) throws IOException, InterruptedException;

    /// An answer and what the endpoint logs of it.
    ///
    /// @param operation such as `PutObject`
    /// @param caller null where no signature was presented, or it did not hold
    /// @param denied what policies refused; null where they allowed all
    record Served(
            String operation,
            @Nullable Caller caller,
            StreamedAnswer answer,
            @Nullable Denied denied) {

        public Served(String operation, @Nullable Caller caller, StreamedAnswer answer) {
            this(operation, caller, answer, null);
        }
    }
}
