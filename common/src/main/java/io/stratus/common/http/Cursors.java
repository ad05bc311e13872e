package io.stratus.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.Check;
import io.stratus.common.UserId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals where a page ended, so that a client can bring it back and cannot change it, nor use it for another
/// operation, another query or as another user.
///
/// A cursor is base64url(position ‖ the first 16 bytes of an HMAC-SHA-256 over operation, query, caller and position):
/// deterministic, not secret. A position holds nothing that its user may not see.
public final class Cursors {

    private static final int MAC_BYTES = 16;

    /// Room for the longest position: a key of S3, 1,024 bytes.
    private static final int MAX_LENGTH = 1_400;

    private static final int MIN_KEY = 32;
    private static final String PUBLIC = "public";

    private final List<SecretKeySpec> keys;

    /// Takes the keys of now and before.
    ///
    /// @param current seals and opens; at least 32 characters
    /// @param previous still opens while keys change; empty for none
    public Cursors(String current, String previous) {
        this.keys = previous.isEmpty() ? List.of(key(current)) : List.of(key(current), key(previous));
    }

    /// The cursor for a position.
    ///
    /// @param query all that decides which things are listed and in which order: [HttpCall#canonicalQuery]
    /// @param caller null for a public operation
    public String seal(String operationId, String query, @Nullable UserId caller, byte[] position) {
        var mac = mac(keys.getFirst(), operationId, query, caller, position);
        var sealed =
                ByteBuffer.allocate(position.length + MAC_BYTES).put(position).put(mac);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /// The position that [#seal] was given with the same operation, query and caller.
    ///
    /// @throws Check.Invalid for every other text
    public byte[] open(String operationId, String query, @Nullable UserId caller, String cursor) {
        var sealed = decode(cursor);
        if (sealed.length >= MAC_BYTES) {
            var position = Arrays.copyOf(sealed, sealed.length - MAC_BYTES);
            var mac = Arrays.copyOfRange(sealed, position.length, sealed.length);
            for (var key : keys) {
                if (MessageDigest.isEqual(mac, mac(key, operationId, query, caller, position))) {
                    return position;
                }
            }
        }
        throw refused();
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw refused();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            // The decoder overlooks padding and the unused bits of the last character; one text per cursor.
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    private static byte[] mac(
            SecretKeySpec key, String operationId, String query, @Nullable UserId caller, byte[] position) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var who = caller == null ? PUBLIC : "user:" + caller.sub();
            for (var part : List.of(operationId.getBytes(UTF_8), query.getBytes(UTF_8), who.getBytes(UTF_8))) {
                // With its length before it no part can be read as the end of the one before.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return Arrays.copyOf(mac.doFinal(position), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static SecretKeySpec key(String secret) {
        if (secret.length() < MIN_KEY) {
            throw new IllegalArgumentException("a cursor key has at least " + MIN_KEY + " characters");
        }
        return new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    }

    private static Check.Invalid refused() {
        return Check.invalid("cursor", "is not one of this list's");
    }
}
