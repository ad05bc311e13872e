package io.stratus.local.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final PasswordPolicy LENGTH_ONLY =
            new PasswordPolicy(6, false, false, false, false, Duration.ofDays(7));

    /// API reference, PasswordPolicyType, RequireSymbols; the space from the Developer Guide, "Password requirements".
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^", "$", "*", ".", "[", "]", "{", "}", "(", ")", "?", "\"", "!", "@", "#", "%", "&", "/", "\\", ",",
                ">", "<", "'", ":", ";", "|", "_", "~", "`", "=", "+", "-", " "
            })
    void each_of_awss_symbols_counts(String symbol) {
        assertThat(PasswordPolicy.DEFAULT.objection("Abcd" + symbol + "1234")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "€", "7"})
    void no_other_character_does(String other) {
        assertThat(PasswordPolicy.DEFAULT.objection("Abcd" + other + "1234"))
                .isEqualTo("Password must have symbol characters");
    }

    @Test
    void what_is_not_required_is_not_missed() {
        assertThat(LENGTH_ONLY.objection("aaaaaa")).isNull();
        assertThat(LENGTH_ONLY.objection("aaaaa")).isEqualTo("Password not long enough");
    }

    @Test
    void a_password_has_at_most_256_characters_and_no_space_at_its_ends() {
        assertThat(LENGTH_ONLY.objection("a".repeat(256))).isNull();
        assertThat(LENGTH_ONLY.objection("a".repeat(257))).isNotNull();
        assertThat(LENGTH_ONLY.objection(" aaaaaa")).isNotNull();
        assertThat(LENGTH_ONLY.objection("aaa aaa")).isNull();
    }

    @Test
    void a_temporary_password_meets_the_strictest_policy() {
        var strict = new PasswordPolicy(99, true, true, true, true, Duration.ofDays(7));
        var random = new SecureRandom();

        assertThat(strict.objection(TemporaryPasswords.next(strict, random))).isNull();
        assertThat(TemporaryPasswords.next(strict, random)).isNotEqualTo(TemporaryPasswords.next(strict, random));
    }
}
