package io.stratus.local.gateway.throttle;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A token bucket that begins full. Kept as the instant at which it will be full again, so that a take is one
/// compare-and-set (the generic cell rate algorithm, ITU-T I.371).
public final class TokenBucket {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong fullAt = new AtomicLong(Long.MIN_VALUE);
    private final boolean closed;
    private final long interval;
    private final long capacity;

    TokenBucket(Throttle throttle) {
        this.closed = throttle.rate() == 0 || throttle.burst() == 0;
        this.interval = closed ? 0 : Math.max(1, Math.round(NANOS / throttle.rate()));
        this.capacity = interval * throttle.burst();
    }

    /// Takes a token if there is one.
    public boolean take(Instant now) {
        if (closed) {
            return false;
        }
        long at = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        while (true) {
            long before = fullAt.get();
            long after = Math.max(before, at) + interval;
            if (after - at > capacity) {
                return false;
            }
            if (fullAt.compareAndSet(before, after)) {
                return true;
            }
        }
    }
}
