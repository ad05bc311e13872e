package io.stratus.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

    @Test
    void a_cognito_sub_is_a_user() {
        assertThat(new UserId("e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11").sub()).startsWith("e2c5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "jos\u00e9"})
    void a_sub_that_could_be_taken_for_another_key_is_none(String sub) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(sub));
    }
}
