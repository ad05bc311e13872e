package io.stratus.local.cognito.totp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6238, appendix B (HMAC-SHA-1, 8 digits), and RFC 4226, appendix D (6 digits, by count).
class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void a_code_is_that_of_the_rfc(long second, String code) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void six_digits_are_those_of_the_rfc(long step, String code) {
        assertThat(Totp.code(KEY, step, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "29, 0", "30, 1", "59, 1", "1111111109, 37037036"})
    void a_step_lasts_30_seconds(long second, long step) {
        assertThat(Totp.step(Instant.ofEpochSecond(second))).isEqualTo(step);
    }
}
