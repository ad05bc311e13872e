package io.stratus.local.cognito.user;

import java.time.Duration;
import java.time.Instant;

/// How often something was done since the hour began in which it was first done.
public record Hourly(int count, Instant since) {

    public static final Hourly NEVER = new Hourly(0, Instant.EPOCH);

    boolean reached(int limit, Instant now) {
        return count >= limit && !isOver(now);
    }

    Hourly plusOne(Instant now) {
        return isOver(now) ? new Hourly(1, now) : new Hourly(count + 1, since);
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(since.plus(Duration.ofHours(1)));
    }
}
