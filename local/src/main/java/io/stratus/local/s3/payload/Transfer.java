package io.stratus.local.s3.payload;

import io.stratus.local.http.Incoming;
import io.stratus.local.s3.protocol.S3Error;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// A body under way, held against what its head declares.
final class Transfer {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Incoming head;
    private final Digests digests;
    private final Checksum.Digest sha256 = Checksum.SHA256.begin();
    private final String declared;
    private final long expected;
    private long received;

    /// A body of which nothing came yet.
    ///
    /// @param declared `x-amz-content-sha256`, a hash or not
    /// @param expected bytes; -1 where no length is demanded
    Transfer(Incoming head, String declared, long expected) {
        this.head = head;
        this.digests = Digests.of(head);
        this.declared = declared;
        this.expected = expected;
    }

    static boolean isHash(String declared) {
        return HASH.matcher(declared).matches();
    }

    /// Counts some more.
    ///
    /// @throws S3Error if that is too much
    void add(byte[] bytes, int length) {
        received += length;
        if (expected >= 0 && received > expected) {
            throw Payload.incomplete();
        }
        digests.update(bytes, length);
        if (isHash(declared)) {
            sha256.update(bytes, 0, length);
        }
    }

    /// Ends it.
    ///
    /// @throws S3Error if it is not the body that was declared
    Received end(Map<String, String> trailer) {
        if (expected >= 0 && received != expected) {
            throw Payload.incomplete();
        }
        if (isHash(declared) && !HexFormat.of().formatHex(sha256.value()).equals(declared)) {
            throw new S3Error(
                    400,
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        return digests.received(head, trailer);
    }
}
