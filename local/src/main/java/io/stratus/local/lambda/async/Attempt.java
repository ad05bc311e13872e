package io.stratus.local.lambda.async;

import java.time.Duration;
import java.time.Instant;

/// One call among those that an event may need.
///
/// @param at when it is to be made
/// @param failures of the calls before it
/// @param throttles of the calls before it
record Attempt(AsyncCall call, String requestId, Instant acceptedAt, Instant at, int failures, int throttles) {

    Attempt failed(Instant now, Duration rest) {
        return new Attempt(call, requestId, acceptedAt, now.plus(rest), failures + 1, throttles);
    }

    Attempt throttled(Instant now, Duration rest) {
        return new Attempt(call, requestId, acceptedAt, now.plus(rest), failures, throttles + 1);
    }

    boolean tooLate() {
        return at.isAfter(acceptedAt.plus(call.maximumEventAge()));
    }

    int calls() {
        return failures + throttles;
    }
}
