package io.stratus.benchmarks.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void resident_and_proportional_size_are_told_apart() {
        var rollup = List.of(
                "5555-7fff ---p 00000000 00:00 0    [rollup]",
                "Rss:             2048 kB",
                "Pss:             1000 kB",
                "Pss_Dirty:        900 kB");

        assertThat(Memory.parse(rollup)).isEqualTo(new Memory(1, 2048, 1000));
    }

    @Test
    void a_kernel_that_does_not_tell_is_an_error_and_not_0() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> Memory.parse(List.of("Rss: 1 kB")));
    }

    @Test
    void what_a_process_has_started_counts_too() throws IOException, InterruptedException {
        var child = new ProcessBuilder("cat").start();
        try {
            assertThat(Memory.of(ProcessHandle.current()).processes()).isGreaterThanOrEqualTo(2);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}
