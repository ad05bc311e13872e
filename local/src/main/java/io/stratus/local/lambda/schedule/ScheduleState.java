package io.stratus.local.lambda.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A schedule as it stands now.
///
/// @param next when it fires; null where it is disabled, or never will again
/// @param fired how often it has, by the clock or by hand
public record ScheduleState(
        String name, String expression, @Nullable Instant next, long fired) {}
