package io.stratus.local.cognito.srp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// Expected values: computed by the classes of npm `amazon-cognito-identity-js` 6.3.21 (AuthenticationHelper) from the
/// a, b and salt of RFC 5054, appendix B, and the pool, user, password, block and time below.
class CognitoSrpTest {

    private static final String POOL = "eu-central-1_TestPool1";
    private static final String USER = "3f1c9a52-7d1e-4c55-9a0b-2f6f3a4d8e10";
    private static final String PASSWORD = "Grüße-vom-Pferd7";
    private static final String SALT = "beb25379d1a8581eb5a727673a2441ee";
    private static final BigInteger SMALL_A = hex("60975527035cf2ad1989806f0407210bc81edc04e2762a56afd529ddda2d4393");
    private static final BigInteger SMALL_B = hex("e487cb59d31ac550471e81f00f6928e01dda08e974a004f49e61f5d105284d20");
    private static final String BLOCK =
            Base64.getEncoder().encodeToString("a secret block that only the server understands".getBytes(UTF_8));
    private static final String TIMESTAMP = "Tue Nov 24 09:05:07 UTC 2026";

    private static final BigInteger V = hex("""
            233aa8b1cc9082564fff801780ce249ffd9224fd286e02e38772838fa6703efb2c6d9ccb055f634357afc1fecd0ebece
            5d2297f778712e718358348397d880c599cba8c2597ad45affc8b2690a855461d0ec519b7a55148f1bc635c7d7b09417
            585fe16db18e499619d53fdacffad1805214ed2a5ebdc1c7d7d6652e87cbe02eab4a8ebef3a74578f839b0d9eb843b61
            f093db19e3f16d55d132cb3db3ad96f6ba6eb9ca9eecfee877943b9174c622b4a16b7a5c00aa384b5c53fa6adbd87981
            9e42fca22af02c567fe0cc60e5058698363d47e738f151308d63f5dd64f94e42cae479cd6cc4b243470ee68b4ca33a31
            0ad86661e2a672b4d1bb05e01b6d58edf55291673eccc874aaaa5ce5409867425b4d9499cc40c930081bc4cfda6fbdc7
            0c607d7a65cf3b097dd303f81f31a819224388ef4ff8e46ca2684f5e6dcee48cae67f9dbe303e450c722e497f8142112
            4910df3b5ff3c310b1ac29b98fa7657c5b1ee27ff7ea1ab29333eb20f3e5cc37ccfcaeabb90b660a47f2655269624996""");
    private static final String A = """
            fa24c7df648f8144bb7f2b7ae8a37796154b8b72de4177efeadc5d984901635a96c118533b5032493d141511cdfc990e
            b9886fb6b4f50609f3cbc614baddc7d8b77de896c588e902d31c1b27d07b2afbd8964aae3f61285d99d02ce24a215f21
            817dd2ed93d10ee42c1686ab4b4c6aaf893269ebedebfd52bf5bb7afc0c3b2567bf4185b10d73ede66aa7beafbc82974
            6e3934b3c40ffed6e27e0a5423a10812e90a22ddc4a0f28fc63961a6e2542665cc823fadc333d6cec1279e5a4f8be362
            4f745381070545ee936c6a2a1bb7b002ebe9b09e2b2a604b10d0d807e2bf7e3121c742aac3311adfc9bdb19353f76a63
            2636917cf7d3d3e1de95e5cfee2b30c786f4fc78050ab4012dc3a8510bff950558c70ee9f7ac4f4e4f19d794346aa429
            9fbf0a539dc8c66dd94c76fbb0cdc9a0747017b149cfc53d1053b1b0fec724993253c96463308d3c58ce417f1d79dbc4
            7c12780e1aa56fbd6f407d36ec4961e3b656c68298a611d59938cf8e9a1b421cef804139bae9c2cc182ed0d1d660c743""".replace("\n", "");
    private static final String B = """
            29197ef3d3b5bbf8061895c44918b9915674158dc7851dba2f39ffcf791c3bf98f150f86401e9bbec1fa4d0d56dd090b
            b831367f45d029125797816db57d22745835086ae21ec15058fdc641d7c526c937f48eb9baa764203c9663440e02958f
            02ccc80432cf6242a0c328a5fda42d0a3841d5c0537568bcb53e8b90670a4a225fea48c319d64885b72ed5db41eb3e06
            c23249c5560f2662ffe191d0bbe20cc6967fea38ecd067633f783c5cfee2ee77871b5dfb12ed258a75c3d1b0565eb4ce
            d23c7ee04464f4e1792efea880b27fcfd4026a35d366c8f564127a2c2bf4d5e949c2e3f7ac8975ff941462ded65b54b3
            932553a2bb5b3fdc86bdaf6ba545b34700b911f8ed350dd0475e9b5c574a8df8be3a73f259d6103c42cd1a19be20d3ae
            870e7b45271c3b5dc1a1d1343fd0102125fedc9200930cd05e4e94f51d402cdeacf42e7e6a796795c8e4033d2f5a0984
            deb33de24baad520e1d2d94e47ed5a9ce6445625b825a44bf2abf889c2913b4842186471c41bd48ea2bc5a14d971859c""".replace("\n", "");
    private static final BigInteger U = hex("90b5345f191e052ea45d9697961ddddb6bc2cb3dd8598ab4156b7e110867ec10");
    private static final String PROOF = "ptGI23RudSi6MM8dEd0zFzyRrG1bFIKkHSaIN7WyFrs=";

    @Test
    void the_group_is_the_safe_prime_of_rfc_3526_with_cognitos_multiplier() {
        var n = CognitoSrp.GROUP.n();

        assertThat(n.bitLength()).isEqualTo(3072);
        assertThat(n.isProbablePrime(50)).isTrue();
        assertThat(n.shiftRight(1).isProbablePrime(50)).isTrue();
        assertThat(CognitoSrp.GROUP.k())
                .isEqualTo(hex("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6"));
    }

    @Test
    void the_client_computes_what_amazons_does() {
        var client = new SrpClient(POOL, SMALL_A);

        assertThat(client.publicValue()).isEqualTo(A);
        assertThat(client.proof(USER, PASSWORD, SALT, B, BLOCK, TIMESTAMP)).isEqualTo(PROOF);
    }

    @Test
    void the_server_accepts_what_amazons_client_computes() {
        var group = CognitoSrp.GROUP;
        var v = group.verifier(CognitoSrp.x(POOL, USER, PASSWORD, hex(SALT)));
        var u = CognitoSrp.u(hex(A), hex(B));
        var secret = group.serverSecret(hex(A), v, u, SMALL_B);

        assertThat(v).isEqualTo(V);
        assertThat(group.serverPublic(v, SMALL_B)).isEqualTo(hex(B));
        assertThat(u).isEqualTo(U);
        assertThat(CognitoSrp.proof(secret, u, POOL, USER, Base64.getDecoder().decode(BLOCK), TIMESTAMP))
                .isEqualTo(Base64.getDecoder().decode(PROOF));
    }

    @Test
    void another_password_user_block_or_time_gives_another_proof() {
        var client = new SrpClient(POOL, SMALL_A);

        assertThat(client.proof(USER, PASSWORD + "8", SALT, B, BLOCK, TIMESTAMP))
                .isNotEqualTo(PROOF);
        assertThat(client.proof(USER + "0", PASSWORD, SALT, B, BLOCK, TIMESTAMP))
                .isNotEqualTo(PROOF);
        assertThat(client.proof(USER, PASSWORD, SALT, B, "QUJD", TIMESTAMP)).isNotEqualTo(PROOF);
        assertThat(client.proof(USER, PASSWORD, SALT, B, BLOCK, TIMESTAMP.replace(":07", ":08")))
                .isNotEqualTo(PROOF);
    }

    @Test
    void the_client_ends_an_exchange_whose_server_value_is_a_multiple_of_n() {
        var client = new SrpClient(POOL, SMALL_A);
        var n = CognitoSrp.GROUP.n().toString(16);

        assertThatThrownBy(() -> client.proof(USER, PASSWORD, SALT, n, BLOCK, TIMESTAMP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timestamps_are_english_in_utc_with_a_day_of_one_or_two_digits() {
        assertThat(CognitoSrp.timestamp(Instant.parse("2026-11-24T09:05:07Z"))).isEqualTo(TIMESTAMP);
        assertThat(CognitoSrp.timestamp(Instant.parse("2026-09-01T00:00:00Z")))
                .isEqualTo("Tue Sep 1 00:00:00 UTC 2026");
        assertThat(CognitoSrp.TIMESTAMP.parse(TIMESTAMP, Instant::from))
                .isEqualTo(Instant.parse("2026-11-24T09:05:07Z"));
    }

    @Test
    void a_signed_number_is_none() {
        assertThatThrownBy(() -> CognitoSrp.number("-1")).isInstanceOf(NumberFormatException.class);
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits.replace("\n", ""), 16);
    }
}
