package io.stratus.local.s3.payload;

import io.stratus.local.iam.ChunkSignatures;
import io.stratus.local.s3.protocol.S3Error;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A body in the encoding `aws-chunked`: chunks with their signatures, then perhaps a trailer with its own (S3 API
/// Reference, "Signature calculations for the Authorization header: Including trailing headers").
///
/// A chunk's signature is checked when the chunk was read, so what was read counts only once the end was reached.
final class ChunkedBody extends InputStream {

    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,15})(?:;chunk-signature=([0-9a-f]{64}))?");

    private final InputStream raw;
    private final @Nullable ChunkSignatures signatures;
    private final Lines lines;
    private Trailer trailer = Trailer.NONE;
    private Checksum.Digest hash = Checksum.SHA256.begin();
    private @Nullable String signature;
    private long left;
    private boolean ended;
    private boolean begun;

    /// @param signatures null where the chunks are not signed
    ChunkedBody(InputStream raw, @Nullable ChunkSignatures signatures) {
        this.raw = raw;
        this.signatures = signatures;
        this.lines = new Lines(raw);
    }

    /// Names in lower case; complete at the end of the body.
    Map<String, String> trailer() {
        return trailer.fields();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int read = raw.read(into, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw Payload.incomplete();
        }
        hash.update(into, offset, read);
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (begun) {
            endChunk();
        }
        var head = CHUNK.matcher(lines.next());
        if (!head.matches() || (signatures != null && head.group(2) == null)) {
            throw S3Error.invalidRequest("The chunk header is malformed.");
        }
        begun = true;
        signature = head.group(2);
        left = Long.parseLong(head.group(1), 16);
        hash = Checksum.SHA256.begin();
        if (left == 0) {
            checkChunk();
            trailer = Trailer.read(lines);
            checkTrailer(trailer);
            ended = true;
        }
    }

    private void endChunk() throws IOException {
        checkChunk();
        if (!lines.next().isEmpty()) {
            throw S3Error.invalidRequest("The chunk is longer than its header says.");
        }
    }

    private void checkChunk() {
        if (signatures != null && (signature == null || !signatures.acceptsChunk(signature, hash.value()))) {
            throw mismatch();
        }
    }

    private void checkTrailer(Trailer came) {
        if (signatures == null || came.fields().isEmpty()) {
            return;
        }
        if (came.signature() == null || !signatures.acceptsTrailer(came.signature(), came.signed())) {
            throw mismatch();
        }
    }

    private static S3Error mismatch() {
        return new S3Error(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and "
                        + "signing method.");
    }
}
