package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessKeysTest {

    private static final Principal ANN = new Principal.AssumedRole("000000000000", "files", "ann");

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final AccessKeys keys = new AccessKeys(new SecureRandom(), () -> now);

    @Test
    void lasting_credentials_look_like_awss_and_have_no_token() {
        var credentials = keys.issue(ANN);

        assertThat(credentials.accessKeyId()).matches("AKIA[A-Z2-7]{16}");
        assertThat(credentials.secretAccessKey()).matches("[A-Za-z0-9+/]{40}");
        assertThat(credentials.sessionToken()).isNull();
        assertThat(credentials.expiration()).isNull();
    }

    @Test
    void temporary_credentials_have_a_token_and_an_end() {
        var credentials = keys.issue(ANN, Duration.ofMinutes(15));

        assertThat(credentials.accessKeyId()).matches("ASIA[A-Z2-7]{16}");
        assertThat(credentials.sessionToken()).hasSizeGreaterThan(100);
        assertThat(credentials.expiration()).isEqualTo("2026-11-24T12:15:00Z");
    }

    @Test
    void a_key_is_found_with_its_principal_and_no_other_is() {
        var credentials = keys.issue(ANN);

        assertThat(keys.find(credentials.accessKeyId()))
                .isEqualTo(new AccessKeys.Issued(credentials, ANN, Session.NONE));
        assertThat(keys.find(credentials.accessKeyId() + "A")).isNull();
    }

    @Test
    void an_expired_key_is_still_known_for_a_while_and_then_forgotten() {
        var credentials = keys.issue(ANN, Duration.ofHours(1));

        now = now.plus(Duration.ofHours(12));
        keys.issue(ANN, Duration.ofHours(1));
        assertThat(keys.find(credentials.accessKeyId())).isNotNull();
        now = now.plus(Duration.ofHours(1));
        keys.issue(ANN, Duration.ofHours(1));
        assertThat(keys.find(credentials.accessKeyId())).isNull();
    }

    @Test
    void no_secret_is_in_the_text_of_credentials() {
        var credentials = keys.issue(ANN, Duration.ofHours(1));

        assertThat(credentials.toString())
                .contains(credentials.accessKeyId())
                .doesNotContain(credentials.secretAccessKey(), credentials.sessionToken());
    }

    @Test
    void principals_are_named_as_aws_names_them() {
        assertThat(new Principal.Root("123456789012").arn()).isEqualTo("arn:aws:iam::123456789012:root");
        assertThat(new Principal.User("123456789012", "bob").arn()).isEqualTo("arn:aws:iam::123456789012:user/bob");
        assertThat(ANN.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/files/ann");
    }
}
