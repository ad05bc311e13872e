package io.stratus.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void the_longest_pause_doubles_up_to_800_ms() {
        RandomGenerator highest = new Random(1) {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        var backoff = new Backoff(highest, pauses::add);

        for (int repetition = 1; repetition <= Backoff.REPETITIONS; repetition++) {
            backoff.before(repetition);
        }

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(25L, 50L, 100L, 200L, 400L, 800L, 800L, 800L);
    }

    @Test
    void jitter_reaches_from_nothing_to_the_longest_pause() {
        var backoff = new Backoff(new Random(7), pauses::add);

        for (int i = 0; i < 1_000; i++) {
            backoff.before(4);
        }

        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMillis(200)) <= 0);
        assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofMillis(10)) < 0);
        assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofMillis(190)) > 0);
    }
}
