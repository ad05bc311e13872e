package io.stratus.todo.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Limits: S3 User Guide "Amazon S3 multipart upload limits".
class PartPlanTest {

    private static final long MIB = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "1, 8388608, 1, 1",
        "8388608, 8388608, 1, 8388608",
        "8388609, 8388608, 2, 1",
        "30000000, 8388608, 4, 4834176",
        "8388608000, 8388608, 1000, 8388608",
        "8388608001, 9437184, 889, 8388609"
    })
    void a_file_is_cut(long size, long partSize, int parts, long last) {
        var plan = new PartPlan(size);

        assertThat(plan.partSize()).isEqualTo(partSize);
        assertThat(plan.parts()).isEqualTo(parts);
        assertThat(plan.sizeOf(parts)).isEqualTo(last);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.stratus.common.Seeds#hundred")
    void parts_are_whole_and_within_the_limits_of_s3(long seed) {
        var plan = new PartPlan(new Random(seed).nextLong(1, PartPlan.MAX_SIZE + 1));

        long sum = 0;
        for (int number = 1; number <= plan.parts(); number++) {
            sum += plan.sizeOf(number);
        }
        assertThat(sum).isEqualTo(plan.size());
        assertThat(plan.parts()).isBetween(1, PartPlan.MAX_PARTS);
        assertThat(plan.partSize()).isBetween(5 * MIB, 5 * 1024 * MIB);
        assertThat(plan.sizeOf(plan.parts())).isBetween(1L, plan.partSize());
    }
}
