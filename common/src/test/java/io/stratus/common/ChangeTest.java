package io.stratus.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void an_absent_member_keeps_null_clears_and_a_value_replaces() {
        assertThat(Change.apply(new Change.Keep<>(), "before")).isEqualTo("before");
        assertThat(Change.apply(new Change.Clear<>(), "before")).isNull();
        assertThat(Change.apply(new Change.Set<>("after"), "before")).isEqualTo("after");
    }
}
