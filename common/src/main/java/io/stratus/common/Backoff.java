package io.stratus.common;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Exponential backoff with full jitter (AWS Architecture Blog "Exponential Backoff And Jitter"): before the n-th
/// repetition anything from nothing to 25 ms · 2ⁿ⁻¹, at most 800 ms. Eight repetitions take 1.6 s in the mean and
/// 3.2 s at most.
///
/// @param random one that a restored snapshot does not repeat: instances that share their jitter collide again
public record Backoff(RandomGenerator random, Pause pause) {

    public static final int REPETITIONS = 8;

    private static final long FIRST = Duration.ofMillis(25).toNanos();
    private static final long LONGEST = Duration.ofMillis(800).toNanos();

    /// Pauses.
    ///
    /// @param repetition from 1
    public void before(int repetition) {
        long most = Math.min(LONGEST, FIRST << (repetition - 1));
        pause.last(Duration.ofNanos(random.nextLong(most + 1)));
    }
}
