package io.stratus.todo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencerTest {

    /// S3 User Guide "Event message structure": "right pad the shorter value with zeros, and then do a lexicographical
    /// comparison".
    private static int asTheGuideSays(String one, String other) {
        int length = Math.max(one.length(), other.length());
        return Integer.signum(
                (one + "0".repeat(length - one.length())).compareTo(other + "0".repeat(length - other.length())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.stratus.common.Seeds#hundred")
    void the_order_is_the_one_that_the_guide_gives(long seed) {
        var random = new Random(seed);
        var one = hexadecimal(random);
        var other = random.nextInt(4) == 0 ? one + "0".repeat(random.nextInt(3)) : hexadecimal(random);

        var order = Integer.signum(Sequencer.of(one).compareTo(Sequencer.of(other)));

        assertThat(order).isEqualTo(asTheGuideSays(one, other));
    }

    private static String hexadecimal(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            text.append("0001AF".charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"0055AED6DCD90281E5, 0055AED6DCD90281E6", "00, 01", "0A, 1", "1, 100001", "ab, AC"})
    void the_greater_is_the_later_and_not_the_other_way_round(String earlier, String later) {
        assertThat(Sequencer.of(later).isAfter(Sequencer.of(earlier))).isTrue();
        assertThat(Sequencer.of(earlier).isAfter(Sequencer.of(later))).isFalse();
    }

    @Test
    void padding_makes_no_difference() {
        assertThat(Sequencer.of("AB00")).isEqualTo(Sequencer.of("ab"));
        assertThat(Sequencer.of("000")).isEqualTo(Sequencer.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XY", "0x1", "1 "})
    void what_is_not_hexadecimal_is_refused(String text) {
        assertThatThrownBy(() -> Sequencer.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
