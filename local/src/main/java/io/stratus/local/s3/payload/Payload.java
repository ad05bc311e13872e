package io.stratus.local.s3.payload;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.ChunkSignatures;
import io.stratus.local.iam.Credentials;
import io.stratus.local.s3.protocol.S3Error;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request's body, read once. It is checked as it streams, so nothing of it counts before its end was reached.
public final class Payload {

    /// Bytes in one request (S3 User Guide, "Uploading objects").
    private static final long LONGEST = 5L * 1024 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Incoming head;
    private final InputStream body;
    private final @Nullable ChunkedBody chunked;
    private final String declared;

    private Payload(Incoming head, InputStream body, @Nullable ChunkedBody chunked, String declared) {
        this.head = head;
        this.body = body;
        this.chunked = chunked;
        this.declared = declared;
    }

    /// The body behind a head.
    ///
    /// @param signer who signed the head; null where nobody did
    /// @throws S3Error if the head declares a body in no way that S3 has
    public static Payload of(Incoming head, @Nullable Credentials signer, InputStream raw) {
        var field = head.fields().first("x-amz-content-sha256");
        var declared = field == null ? "UNSIGNED-PAYLOAD" : field;
        return switch (declared) {
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" ->
                chunked(head, raw, declared, signer == null ? null : ChunkSignatures.after(head, signer));
            case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> {
                var chunks = new ChunkedBody(raw, null);
                yield new Payload(head, chunks, chunks, declared);
            }
            case "UNSIGNED-PAYLOAD" -> new Payload(head, raw, null, declared);
            default -> plain(head, raw, declared);
        };
    }

    private static Payload chunked(
            Incoming head, InputStream raw, String declared, @Nullable ChunkSignatures signatures) {
        if (signatures == null) {
            throw S3Error.accessDenied("Access Denied");
        }
        var chunks = new ChunkedBody(raw, signatures);
        return new Payload(head, chunks, chunks, declared);
    }

    private static Payload plain(Incoming head, InputStream raw, String declared) {
        if (!Transfer.isHash(declared)) {
            throw S3Error.invalidArgument("x-amz-content-sha256 must be UNSIGNED-PAYLOAD, "
                    + "STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, "
                    + "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.");
        }
        return new Payload(head, raw, null, declared);
    }

    /// Bytes, as the head says.
    ///
    /// @throws S3Error if it does not say, or says too many
    public long length() {
        var decoded = head.fields().first("x-amz-decoded-content-length");
        var length = decoded == null ? head.fields().first("Content-Length") : decoded;
        if (length == null || (chunked != null && decoded == null)) {
            throw new S3Error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        }
        if (!length.matches("\\d{1,18}")) {
            throw S3Error.invalidArgument("The length of the body is no number");
        }
        if (Long.parseLong(length) > LONGEST) {
            throw S3Error.entityTooLarge();
        }
        return Long.parseLong(length);
    }

    /// Copies the body of an upload.
    ///
    /// @throws S3Error if it is not the body that was declared, by length, signature or checksum
    public Received transferTo(OutputStream out) throws IOException {
        return copy(out, length());
    }

    /// Reads a body that is a document.
    ///
    /// @param longest bytes
    /// @throws S3Error as for an upload
    public byte[] read(int longest) throws IOException {
        var document = new Document(longest);
        copy(document, -1);
        return document.toByteArray();
    }

    private Received copy(OutputStream out, long expected) throws IOException {
        var transfer = new Transfer(head, declared, expected);
        var buffer = new byte[BUFFER];
        for (int read; (read = body.read(buffer)) >= 0; ) {
            transfer.add(buffer, read);
            out.write(buffer, 0, read);
        }
        return transfer.end(chunked == null ? Map.of() : chunked.trailer());
    }

    static S3Error incomplete() {
        return new S3Error(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
