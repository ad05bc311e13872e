package io.stratus.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountersTest {

    /// Field numbers are those of proc(5): 14 utime, 15 stime, 24 rss.
    @Test
    void fields_are_counted_from_behind_the_name_which_may_hold_blanks_and_brackets() {
        var stat = "7 (a b) c) S 1 1 1 0 -1 4 10 0 0 0 150 25 0 0 20 0 9 0 100 5000 300 18446744073709551615\n";

        var counters = Counters.parse(stat);

        assertThat(counters).isEqualTo(new Counters(1750, 300 * 4096));
    }

    @Test
    void a_living_process_has_memory() throws IOException {
        var counters = Counters.of(ProcessHandle.current().pid());

        assertThat(counters.residentBytes()).isGreaterThan(10_000_000);
    }
}
