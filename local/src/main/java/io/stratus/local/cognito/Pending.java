package io.stratus.local.cognito;

import io.stratus.local.crypto.RandomIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Challenges that wait for their answer, each under a handle that nobody can guess and that works once. Of more than
/// 10,000 the oldest are forgotten, so that unanswered ones cannot fill the memory. Thread-safe.
public final class Pending<T> {

    private static final int CAPACITY = 10_000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();

    public Pending(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    private record Entry<T>(T value, Instant expires) {}

    /// The handle: 64 characters of base64.
    public synchronized String put(T value, Duration validity) {
        if (entries.size() == CAPACITY) {
            entries.remove(entries.keySet().iterator().next());
        }
        // 48 bytes fill base64 without padding; the two alphabets differ in these characters alone.
        var handle = RandomIds.opaque(random, 48).replace('-', '+').replace('_', '/');
        entries.put(handle, new Entry<>(value, clock.instant().plus(validity)));
        return handle;
    }

    /// What waits under the handle, which stays good; null where nothing does, or no longer.
    synchronized @Nullable T peek(String handle) {
        return value(entries.get(handle));
    }

    /// What waits under the handle, for the last time; null where nothing does, or no longer.
    public synchronized @Nullable T take(String handle) {
        return value(entries.remove(handle));
    }

    private @Nullable T value(@Nullable Entry<T> entry) {
        return entry == null || !clock.instant().isBefore(entry.expires()) ? null : entry.value();
    }
}
