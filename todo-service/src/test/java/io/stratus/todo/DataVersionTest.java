package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"0-0", "1-1795514400", "999999999999999-99999999999"})
    void a_version_survives_the_wire(String text) {
        assertThat(DataVersion.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1",
                "1-",
                "-1",
                "1-2-3",
                "01-2",
                "1-02",
                "+1-2",
                "1--2",
                " 1-2",
                "1-2 ",
                "1.0-2",
                "0x1-2",
                "\u0661-\u0662",
                "1000000000000000-1",
                "1-100000000000",
                "n-t",
                "1-2\n"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> DataVersion.parse(text)).isInstanceOf(Check.Invalid.class);
    }

    @Test
    void the_next_version_counts_one_on_and_takes_the_time_of_its_commit() {
        assertThat(new DataVersion(7, 1).next(StepClock.START))
                .isEqualTo(new DataVersion(8, StepClock.START.getEpochSecond()));
    }

    @Test
    void the_later_of_two_versions_has_the_greater_revision_whatever_the_clocks_said() {
        var seven = new DataVersion(7, 200);
        var eight = new DataVersion(8, 100);

        assertThat(seven.orLater(eight)).isEqualTo(eight);
        assertThat(eight.orLater(seven)).isEqualTo(eight);
    }
}
