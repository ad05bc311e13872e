package io.stratus.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_line_up_and_read_as_markdown() {
        var table = new Table("what", "ms").row("a", "12345").row("longer", "1");

        assertThat(table).hasToString("""
                        | what   |    ms |
                        |--------|------:|
                        | a      | 12345 |
                        | longer |     1 |""");
    }

    @Test
    void a_row_of_another_width_is_refused() {
        var table = new Table("what", "ms");

        assertThatIllegalArgumentException().isThrownBy(() -> table.row("a"));
    }
}
