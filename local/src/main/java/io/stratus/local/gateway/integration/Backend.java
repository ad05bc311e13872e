package io.stratus.local.gateway.integration;

import java.time.Duration;

/// The functions behind the API.
@FunctionalInterface
public interface Backend {

    /// Calls a function and waits for its answer.
    ///
    /// @param functionArn as the integration's URI names it, with its alias
    /// @param event a proxy event, JSON
    /// @param wait how long the gateway waits at most
    BackendAnswer call(String functionArn, byte[] event, Duration wait) throws InterruptedException;
}
