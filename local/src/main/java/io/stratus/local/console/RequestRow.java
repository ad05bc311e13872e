package io.stratus.local.console;

import java.time.Instant;

/// A finished request. Query strings and header fields are left out: they may hold personal values.
///
/// @param service which API answered
/// @param milliseconds from the first byte read to the answer handed over
/// @param note why the service itself refused, empty where it did not
public record RequestRow(
        Instant at,
        String service,
        String method,
        String path,
        int status,
        long milliseconds,
        String requestId,
        String note) {}
