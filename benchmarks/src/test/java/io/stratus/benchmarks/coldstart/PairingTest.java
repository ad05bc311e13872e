package io.stratus.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void controls_within_a_fifth_of_each_other_are_undisturbed() {
        assertThat(Pairing.disturbed(Duration.ofMillis(100), Duration.ofMillis(120)))
                .isFalse();
        assertThat(Pairing.disturbed(Duration.ofMillis(120), Duration.ofMillis(100)))
                .isFalse();
    }

    @Test
    void controls_further_apart_are_disturbed_whichever_came_first() {
        assertThat(Pairing.disturbed(Duration.ofMillis(100), Duration.ofMillis(121)))
                .isTrue();
        assertThat(Pairing.disturbed(Duration.ofMillis(121), Duration.ofMillis(100)))
                .isTrue();
    }
}
