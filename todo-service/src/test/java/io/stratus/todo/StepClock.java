package io.stratus.todo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that only moves when told to.
public final class StepClock implements InstantSource {

    public static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void step(Duration time) {
        now = now.plus(time);
    }
}
