package io.stratus.local.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The example of the S3 API Reference, "Signature calculations for the Authorization header: Transferring payload in
/// multiple chunks": 65 KB of the letter a in chunks of 64 KB, 1 KB and none.
class ChunkSignaturesTest {

    private static final Credentials SIGNER =
            new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null, null);
    private static final String FIRST = "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648";
    private static final String SECOND = "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497";
    private static final String LAST = "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9";

    private final ChunkSignatures signatures = Objects.requireNonNull(ChunkSignatures.after(head(), SIGNER));

    @Test
    void the_published_chunks_are_accepted_in_their_order() {
        assertThat(signatures.acceptsChunk(FIRST, letters(64 * 1024))).isTrue();
        assertThat(signatures.acceptsChunk(SECOND, letters(1024))).isTrue();
        assertThat(signatures.acceptsChunk(LAST, letters(0))).isTrue();
    }

    @Test
    void a_chunk_that_is_altered_left_out_or_moved_is_not() {
        assertThat(signatures.acceptsChunk(SECOND, letters(1024))).isFalse();
        assertThat(Objects.requireNonNull(ChunkSignatures.after(head(), SIGNER))
                        .acceptsChunk(FIRST, letters(64 * 1024 - 1)))
                .isFalse();
    }

    @Test
    void another_secret_accepts_none() {
        var other = new Credentials(SIGNER.accessKeyId(), "another", null, null);

        assertThat(Objects.requireNonNull(ChunkSignatures.after(head(), other)).acceptsChunk(FIRST, letters(64 * 1024)))
                .isFalse();
    }

    private static byte[] letters(int count) {
        var letters = new byte[count];
        Arrays.fill(letters, (byte) 'a');
        return Sha256.digest(letters);
    }

    private static Incoming head() {
        var fields = Fields.of("x-amz-date", "20130524T000000Z")
                .with(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
                                + "x-amz-decoded-content-length;x-amz-storage-class,"
                                + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        return new Incoming("PUT", "/examplebucket/chunkObject.txt", null, fields, new byte[0], false, "127.0.0.1");
    }
}
