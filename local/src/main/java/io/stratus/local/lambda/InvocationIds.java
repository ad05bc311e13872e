package io.stratus.local.lambda;

import io.stratus.local.crypto.RandomIds;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Makes the ids that Lambda gives an invocation.
record InvocationIds(InstantSource clock, RandomGenerator random) {

    /// A random UUID (RFC 9562, version 4).
    String requestId() {
        return RandomIds.uuid(random);
    }

    /// An X-Ray tracing header that asks for no sampling (X-Ray Developer Guide, "Tracing header").
    String traceId() {
        return String.format(
                "Root=1-%08x-%08x%016x;Parent=%016x;Sampled=0",
                clock.instant().getEpochSecond(), random.nextInt(), random.nextLong(), random.nextLong());
    }
}
