package io.stratus.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private final Distribution hundred =
            Distribution.of(IntStream.rangeClosed(1, 100).asDoubleStream());

    @Test
    void the_median_is_the_middle_value_or_the_mean_of_the_middle_two() {
        assertThat(Distribution.of(DoubleStream.of(9, 1, 5)).median()).isEqualTo(5);
        assertThat(Distribution.of(DoubleStream.of(9, 1, 5, 6)).median()).isEqualTo(5.5);
    }

    @Test
    void a_quantile_is_the_nearest_ranks_measured_value() {
        assertThat(hundred.quantile(0.99)).isEqualTo(99);
        assertThat(hundred.quantile(0.991)).isEqualTo(100);
        assertThat(hundred.quantile(0.001)).isEqualTo(1);
    }

    @Test
    void a_share_outside_0_to_1_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hundred.quantile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> hundred.quantile(99));
    }

    @Test
    void nothing_measured_is_no_distribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(DoubleStream.empty()));
    }
}
