package io.stratus.local.cognito.user;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses passwords, as the Cognito Developer Guide describes it ("Lockout behavior for failed
/// sign-in attempts"): the n-th failure in a row locks the user for `2^(n-5)` seconds from the fifth on, at most 15
/// minutes. An attempt while locked is refused unseen and does not count. A success, or 15 quiet minutes, forgets all.
///
/// Kept in memory and for the 10,000 latest users only: a local run has no one to defend against for longer.
public final class Lockouts {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int CAPACITY = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    public Lockouts(InstantSource clock) {
        this.clock = clock;
    }

    public enum Verdict {
        RIGHT,
        WRONG,
        LOCKED
    }

    /// @param last when the latest failure was
    /// @param seen when the latest attempt was, locked or not
    private record Failures(int count, Instant last, Instant seen) {

        boolean isLocked(Instant now) {
            return count >= FREE && now.isBefore(last.plus(lock()));
        }

        boolean isForgotten(Instant now) {
            return !now.isBefore(seen.plus(LONGEST));
        }

        private Duration lock() {
            var doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 10));
            return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
    }

    /// Judges one attempt; of attempts made at once each sees the failures before it.
    ///
    /// @param userId a user's, or the stand-in of one that does not exist
    public synchronized Verdict judge(String userId, boolean right) {
        var now = clock.instant();
        var before = failures.getOrDefault(userId, new Failures(0, now, now));
        if (before.isLocked(now)) {
            failures.put(userId, new Failures(before.count(), before.last(), now));
            return Verdict.LOCKED;
        }
        if (right) {
            failures.remove(userId);
            return Verdict.RIGHT;
        }
        failures.put(userId, new Failures(before.isForgotten(now) ? 1 : before.count() + 1, now, now));
        if (failures.size() > CAPACITY) {
            failures.remove(failures.keySet().iterator().next());
        }
        return Verdict.WRONG;
    }
}
