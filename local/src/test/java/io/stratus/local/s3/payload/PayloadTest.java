package io.stratus.local.s3.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Credentials;
import io.stratus.local.s3.protocol.S3Error;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies as the S3 API Reference encodes and signs them; the chunks are those of its examples "Transferring payload in
/// multiple chunks" and "Including trailing headers".
class PayloadTest {

    private static final String SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final Credentials SIGNER =
            new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null, null);
    private static final String SEED = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
    private static final String CHUNKS =
            chunk("10000", "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648", 65_536)
                    + chunk("400", "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497", 1024)
                    + chunk("0", "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9", 0);

    @Test
    void signed_chunks_are_put_together() throws Exception {
        var received = read(head(SIGNED, SEED, 66_560), CHUNKS);

        assertThat(received).isEqualTo("a".repeat(66_560));
    }

    @Test
    void an_altered_moved_or_unsigned_chunk_is_refused() {
        var head = head(SIGNED, SEED, 66_560);

        assertError(() -> read(head, CHUNKS.replaceFirst("aaa\r\n", "aab\r\n")), "SignatureDoesNotMatch");
        assertError(() -> read(head, CHUNKS.substring(CHUNKS.indexOf("400;"))), "SignatureDoesNotMatch");
        assertError(() -> read(head, "5\r\nhello\r\n0\r\n\r\n"), "InvalidRequest");
        assertError(() -> read(head(SIGNED, "0".repeat(64), 66_560), CHUNKS), "SignatureDoesNotMatch");
    }

    @Test
    void a_body_that_ends_before_its_last_chunk_is_incomplete() {
        var head = head(SIGNED, SEED, 66_560);

        assertError(() -> read(head, CHUNKS.substring(0, 1000)), "IncompleteBody");
        assertError(() -> read(head, CHUNKS.substring(0, CHUNKS.indexOf("0;chunk"))), "InvalidRequest");
    }

    @Test
    void a_trailers_checksum_is_held_against_the_body() throws Exception {
        var head = head("STREAMING-UNSIGNED-PAYLOAD-TRAILER", SEED, 5, "x-amz-trailer", "x-amz-checksum-crc32");

        assertThat(read(head, "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n"))
                .isEqualTo("hello");
        assertError(() -> read(head, "5\r\nhullo\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n"), "BadDigest");
        assertError(() -> read(head, "5\r\nhello\r\n0\r\n\r\n"), "BadDigest");
    }

    @Test
    void a_declared_hash_is_held_against_the_body() throws Exception {
        var hello = head("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", SEED, 5);

        assertThat(read(hello, "hello")).isEqualTo("hello");
        assertError(() -> read(hello, "hullo"), "XAmzContentSHA256Mismatch");
        assertError(() -> read(head("nothing", SEED, 5), "hello"), "InvalidArgument");
    }

    @Test
    void a_body_is_as_long_as_it_says() {
        var head = head("UNSIGNED-PAYLOAD", SEED, 5);
        var silent = new Incoming("PUT", "/b/k", null, Fields.NONE, new byte[0], false, "127.0.0.1");

        assertError(() -> read(head, "hell"), "IncompleteBody");
        assertError(() -> read(head, "hello!"), "IncompleteBody");
        assertError(() -> read(silent, "hello"), "MissingContentLength");
        assertError(() -> read(head("UNSIGNED-PAYLOAD", SEED, 5L * 1024 * 1024 * 1024 + 1), "x"), "EntityTooLarge");
    }

    @Test
    void an_md5_is_held_against_the_body() throws Exception {
        assertThat(read(head("UNSIGNED-PAYLOAD", SEED, 5, "Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="), "hello"))
                .isEqualTo("hello");
        assertError(
                () -> read(head("UNSIGNED-PAYLOAD", SEED, 5, "Content-MD5", "XUFAKrxLKna5cZ2REBfFkg=="), "hullo"),
                "BadDigest");
    }

    /// The check values of "Catalogue of parametrised CRC algorithms", of `123456789`.
    @ParameterizedTest
    @CsvSource({"CRC32, y/Q5Jg==", "CRC32C, 4waSgw==", "CRC64NVME, rosUhgp5mIg="})
    void each_crc_has_its_published_check_value(Checksum checksum, String base64) {
        var digest = checksum.begin();
        digest.update("x123456789".getBytes(UTF_8), 1, 9);

        assertThat(Base64.getEncoder().encodeToString(digest.value())).isEqualTo(base64);
    }

    private static String chunk(String length, String signature, int letters) {
        return length + ";chunk-signature=" + signature + "\r\n" + "a".repeat(letters) + "\r\n";
    }

    private static String read(Incoming head, String body) throws Exception {
        var out = new ByteArrayOutputStream();
        Payload.of(head, SIGNER, new ByteArrayInputStream(body.getBytes(UTF_8))).transferTo(out);
        return out.toString(UTF_8);
    }

    private static Incoming head(String declared, String signature, long length, String... field) {
        var fields = Fields.of("x-amz-date", "20130524T000000Z")
                .with("x-amz-content-sha256", declared)
                .with(
                        declared.startsWith("STREAMING-") ? "x-amz-decoded-content-length" : "Content-Length",
                        "" + length)
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host,Signature=" + signature);
        return new Incoming(
                "PUT",
                "/b/k",
                null,
                field.length == 0 ? fields : fields.with(field[0], field[1]),
                new byte[0],
                false,
                "127.0.0.1");
    }

    private static void assertError(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        S3Error.class, error -> assertThat(error.code()).isEqualTo(code));
    }
}
