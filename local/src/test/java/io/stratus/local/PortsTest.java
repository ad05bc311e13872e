package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are those of the table in docs/reference/local.md.
class PortsTest {

    @Test
    void a_base_moves_the_web_ports_beside_each_other_and_the_endpoint_66_higher() {
        assertThat(Ports.from(9000)).isEqualTo(new Ports(9000, 9001, 9066));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 65469})
    void a_base_at_the_edge_is_taken(int base) {
        assertThat(Ports.from(base).console()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1023, 65470})
    void a_base_that_needs_privileges_or_ports_that_do_not_exist_is_refused(int base) {
        assertThatThrownBy(() -> Ports.from(base))
                .isInstanceOf(StartRefused.class)
                .hasMessage("--port-base must be between 1024 and 65469");
    }
}
