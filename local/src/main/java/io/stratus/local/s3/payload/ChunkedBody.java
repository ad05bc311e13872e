package io.stratus.local.s3.payload;

import io.stratus.local.iam.ChunkSignatures;
import io.stratus.local.s3.protocol.S3Error;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A body in the encoding `aws-chunked`: chunks with their signatures, then perhaps a trailer with its own (S3 API
/// Reference, "Signature calculations for the Authorization header: Including trailing headers").
///
/// A chunk's signature is checked when the chunk was read, so what was read counts only once the end was reached.
final class ChunkedBody extends InputStream {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,15})(?:;chunk-signature=([0-9a-f]{64}))?");

    private final InputStream raw;
    private final @Nullable ChunkSignatures signatures;
    private final Map<String, String> trailer = new HashMap<>();
    private Checksum.Digest hash = Checksum.SHA256.begin();
    private @Nullable String signature;
    private long left;
    private boolean ended;
    private boolean begun;

    /// @param signatures null where the chunks are not signed
    ChunkedBody(InputStream raw, @Nullable ChunkSignatures signatures) {
        this.raw = raw;
        this.signatures = signatures;
    }

    /// Names in lower case; complete at the end of the body.
    Map<String, String> trailer() {
        return trailer;
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
        var head = CHUNK.matcher(line());
        if (!head.matches() || (signatures != null && head.group(2) == null)) {
            throw S3Error.invalidRequest("The chunk header is malformed.");
        }
        begun = true;
        signature = head.group(2);
        left = Long.parseLong(head.group(1), 16);
        hash = Checksum.SHA256.begin();
        if (left == 0) {
            checkChunk();
            readTrailer();
            ended = true;
        }
    }

    private void endChunk() throws IOException {
        checkChunk();
        if (!line().isEmpty()) {
            throw S3Error.invalidRequest("The chunk is longer than its header says.");
        }
    }

    private void checkChunk() {
        if (signatures != null && (signature == null || !signatures.acceptsChunk(signature, hash.value()))) {
            throw mismatch();
        }
    }

    private void readTrailer() throws IOException {
        var lines = new StringBuilder();
        String signed = null;
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var name = line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            if (name.equals("x-amz-trailer-signature")) {
                signed = value;
            } else {
                trailer.put(name, value);
                lines.append(name).append(':').append(value).append('\n');
            }
        }
        checkTrailer(signed, lines.toString());
    }

    private void checkTrailer(@Nullable String signed, String lines) {
        if (signatures == null || lines.isEmpty()) {
            return;
        }
        if (signed == null || !signatures.acceptsTrailer(signed, lines)) {
            throw mismatch();
        }
    }

    /// Without its line feed. At the very end of the body it is empty: clients differ in how they end a trailer.
    private String line() throws IOException {
        var line = new StringBuilder();
        for (int read = raw.read(); read >= 0 && read != '\n'; read = raw.read()) {
            if (line.length() == LONGEST_LINE) {
                throw S3Error.invalidRequest("A line of the chunked body is too long.");
            }
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }

    private static S3Error mismatch() {
        return new S3Error(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and "
                        + "signing method.");
    }
}
