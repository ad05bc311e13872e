package io.stratus.local.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Hears of every request once it is answered. Called on the request's thread, so it must be quick.
@FunctionalInterface
public interface Traffic {

    void finished(Exchange exchange);

    /// One request and how it ended. Holds no query, header or body.
    ///
    /// @param path as sent
    /// @param resource the declared path it was matched to; null where it was matched to none
    /// @param millis from the request's arrival to the answer
    /// @param integrationMillis of those, spent in the function
    /// @param reason why the gateway itself answered; null where the integration did. Never shown to the client
    record Exchange(
            Instant at,
            String requestId,
            String method,
            String path,
            @Nullable String resource,
            int status,
            long millis,
            long integrationMillis,
            @Nullable String reason) {}
}
