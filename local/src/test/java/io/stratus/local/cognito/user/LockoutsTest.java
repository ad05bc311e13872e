package io.stratus.local.cognito.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.cognito.SteppedClock;
import io.stratus.local.cognito.user.Lockouts.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values: Cognito Developer Guide, "Lockout behavior for failed sign-in attempts".
class LockoutsTest {

    private final SteppedClock clock = new SteppedClock();
    private final Lockouts lockouts = new Lockouts(clock);

    @ParameterizedTest
    @CsvSource({"5, PT1S", "6, PT2S", "7, PT4S", "8, PT8S", "14, PT8M32S", "15, PT15M", "20, PT15M"})
    void each_failure_from_the_fifth_on_doubles_the_lock_up_to_15_minutes(int failures, Duration lock) {
        for (int i = 1; i <= failures; i++) {
            failOnceUnlocked(i);
        }

        clock.step(lock.minusMillis(1));
        assertThat(lockouts.judge("ann", true)).isEqualTo(Verdict.LOCKED);
        clock.step(Duration.ofMillis(1));
        assertThat(lockouts.judge("ann", true)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void an_attempt_while_locked_does_not_count() {
        for (int i = 1; i <= 5; i++) {
            failOnceUnlocked(i);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(lockouts.judge("ann", false)).isEqualTo(Verdict.LOCKED);
        }

        clock.step(Duration.ofSeconds(1));

        assertThat(lockouts.judge("ann", true)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_success_forgets_the_failures() {
        for (int i = 0; i < 4; i++) {
            lockouts.judge("ann", false);
        }
        lockouts.judge("ann", true);

        assertThat(lockouts.judge("ann", false)).isEqualTo(Verdict.WRONG);
        assertThat(lockouts.judge("ann", true)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void fifteen_quiet_minutes_forget_the_failures_and_a_second_less_does_not() {
        for (int i = 0; i < 4; i++) {
            lockouts.judge("ann", false);
            lockouts.judge("bob", false);
        }

        clock.step(Duration.ofMinutes(15).minusSeconds(1));
        lockouts.judge("bob", false);
        assertThat(lockouts.judge("bob", true)).isEqualTo(Verdict.LOCKED);
        clock.step(Duration.ofSeconds(1));
        lockouts.judge("ann", false);

        assertThat(lockouts.judge("ann", true)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void one_users_failures_are_not_anothers() {
        for (int i = 1; i <= 5; i++) {
            failOnceUnlocked(i);
        }

        assertThat(lockouts.judge("bob", true)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void of_many_guesses_at_once_only_five_are_looked_at() throws Exception {
        Callable<Verdict> guess = () -> lockouts.judge("ann", false);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var verdicts =
                    threads.invokeAll(Collections.nCopies(100, guess)).stream().map(Future::resultNow);

            assertThat(verdicts.filter(Verdict.WRONG::equals)).hasSize(5);
        }
    }

    private void failOnceUnlocked(int nth) {
        if (nth > 5) {
            clock.step(Duration.ofSeconds(Math.min(1L << (nth - 6), 900)).minusMillis(1));
            assertThat(lockouts.judge("ann", false)).isEqualTo(Verdict.LOCKED);
            clock.step(Duration.ofMillis(1));
        }
        assertThat(lockouts.judge("ann", false)).isEqualTo(Verdict.WRONG);
    }
}
