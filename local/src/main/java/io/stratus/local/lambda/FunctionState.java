package io.stratus.local.lambda;

import java.time.Instant;
import java.util.List;

/// A function as the console shows it.
///
/// @param limit most instances at once
/// @param waiting calls in line for an instance
public record FunctionState(String logicalId, String name, int limit, int waiting, List<InstanceState> instances) {

    public record InstanceState(long pid, Phase phase, Instant since) {}

    public enum Phase {
        STARTING,
        BUSY,
        IDLE
    }
}
