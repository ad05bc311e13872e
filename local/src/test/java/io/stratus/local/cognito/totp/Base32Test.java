package io.stratus.local.cognito.totp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 4648, section 10, without its padding.
class Base32Test {

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void text_is_encoded_as_in_the_rfc(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void a_secret_is_shown_to_its_app_and_in_no_log() {
        var secret = Secret.next(new SecureRandom());

        assertThat(secret.forApp()).matches("[A-Z2-7]{52}");
        assertThat(secret).hasToString("Secret[…]");
        assertThat(Authenticator.NONE.associate(secret).toString()).doesNotContain(secret.hex());
    }
}
