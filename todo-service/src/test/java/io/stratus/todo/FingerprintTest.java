package io.stratus.todo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void two_deliveries_of_one_request_share_it() {
        assertThat(Fingerprint.of("PATCH", "/v1/todos/1", "\"1\"", "{}"))
                .isEqualTo(Fingerprint.of("PATCH", "/v1/todos/1", "\"1\"", "{}"));
    }

    @Test
    void every_part_counts_and_so_does_where_it_ends() {
        var request = Fingerprint.of("PATCH", "/v1/todos/1", "\"1\"", "{}");

        assertThat(Fingerprint.of("DELETE", "/v1/todos/1", "\"1\"", "{}")).isNotEqualTo(request);
        assertThat(Fingerprint.of("PATCH", "/v1/todos/2", "\"1\"", "{}")).isNotEqualTo(request);
        assertThat(Fingerprint.of("PATCH", "/v1/todos/1", "\"2\"", "{}")).isNotEqualTo(request);
        assertThat(Fingerprint.of("PATCH", "/v1/todos/1", "\"1\"", "{ }")).isNotEqualTo(request);
        assertThat(Fingerprint.of("PATCH", "/v1/todos/1\"1\"", "", "{}")).isNotEqualTo(request);
    }

    /// `printf '\x00\x00\x00\x03abc' | openssl dgst -sha256 -binary | basenc --base64url`
    @Test
    void it_is_the_sha_256_of_lengths_and_parts() {
        assertThat(Fingerprint.of("abc").text()).isEqualTo("0EtyplDOD4zkljMwpT7igycz0rrv__PB2OJWzKCW0SA");
    }
}
