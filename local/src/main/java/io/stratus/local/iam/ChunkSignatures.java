package io.stratus.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.http.Incoming;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The signatures in a body that is sent in chunks, each over its chunk and the signature before it, the first over the
/// head's (S3 API Reference, "Signature calculations for the Authorization header: Transferring payload in multiple
/// chunks"). Not thread-safe.
public final class ChunkSignatures {

    private static final HexFormat HEX = HexFormat.of();
    private static final String NOTHING = HEX.formatHex(Sha256.digest(""));

    private final byte[] key;
    private final String timeAndScope;
    private String previous;

    private ChunkSignatures(byte[] key, PresentedSignature head) {
        this.key = key;
        this.timeAndScope = PresentedSignature.AMZ_DATE.format(head.at()) + "\n"
                + head.scope().withoutKey();
        this.previous = head.signature();
    }

    /// Those of the body that follows a head.
    ///
    /// @param head signed in its header, which was verified
    /// @return null where the head presents no whole signature
    public static @Nullable ChunkSignatures after(Incoming head, Credentials signer) {
        var presented = PresentedSignature.of(head);
        return presented == null
                ? null
                : new ChunkSignatures(Signing.key(presented.scope(), signer.secretAccessKey()), presented);
    }

    /// Whether the next chunk is the one that was signed.
    ///
    /// @param sha256 of the chunk's data
    public boolean acceptsChunk(String signature, byte[] sha256) {
        return accepts(signature, "AWS4-HMAC-SHA256-PAYLOAD", NOTHING + "\n" + HEX.formatHex(sha256));
    }

    /// Whether the trailer is the one that was signed.
    ///
    /// @param lines `<name>:<value>` each, ended by a line feed
    public boolean acceptsTrailer(String signature, String lines) {
        return accepts(signature, "AWS4-HMAC-SHA256-TRAILER", HEX.formatHex(Sha256.digest(lines)));
    }

    private boolean accepts(String signature, String kind, String hashes) {
        var expected = HEX.formatHex(Sha256.hmac(key, kind + "\n" + timeAndScope + "\n" + previous + "\n" + hashes));
        previous = expected;
        return MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
    }
}
