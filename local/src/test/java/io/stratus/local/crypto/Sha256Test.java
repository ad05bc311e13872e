package io.stratus.local.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /// NIST, "SHA-256 examples": the one-block message.
    @Test
    void a_digest_is_the_published_one() {
        var abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(HexFormat.of().formatHex(Sha256.digest("abc"))).isEqualTo(abc);
        assertThat(Sha256.digest("abc".getBytes(UTF_8))).isEqualTo(Sha256.digest("abc"));
        assertThat(Sha256.digest("abd")).isNotEqualTo(Sha256.digest("abc"));
    }

    /// RFC 4231, test case 2.
    @Test
    void an_hmac_is_the_published_one() {
        var mac = Sha256.hmac("Jefe".getBytes(UTF_8), "what do ya want for nothing?");

        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
