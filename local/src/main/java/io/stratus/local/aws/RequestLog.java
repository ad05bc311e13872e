package io.stratus.local.aws;

import io.stratus.local.iam.Decision.Denied;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the endpoint tells whoever shows requests live. Called after each answer, on the request's thread.
@FunctionalInterface
public interface RequestLog {

    RequestLog NONE = _ -> {};

    void add(Entry entry);

    /// One answered request.
    ///
    /// @param service the signing name; empty where the request named none
    /// @param callerArn null where no signature was presented, or it did not hold
    /// @param denied what policies refused, for the console and nobody else; null where they allowed all
    record Entry(
            Instant at,
            String service,
            String operation,
            @Nullable String callerArn,
            int status,
            Duration took,
            @Nullable Denied denied) {}
}
