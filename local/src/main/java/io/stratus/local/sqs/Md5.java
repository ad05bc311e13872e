package io.stratus.local.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The MD5 digests (RFC 1321) by which clients check that nothing was altered on the way.
public final class Md5 {

    private Md5() {}

    /// Of a body, in hexadecimal digits.
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)));
    }

    /// Of attributes: each in the order of the names: length and bytes of name and type, 1 for text or 2 for binary,
    /// length
    /// and bytes of the value (Developer Guide, "Calculating the MD5 message digest for message attributes").
    public static String of(Map<String, MessageAttribute> attributes) {
        var digest = digest();
        new TreeMap<>(attributes).forEach((name, attribute) -> {
            add(digest, name.getBytes(UTF_8));
            add(digest, attribute.dataType().getBytes(UTF_8));
            digest.update((byte) (attribute.binary() ? 2 : 1));
            add(digest, attribute.bytes());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(4).putInt(part.length).flip());
        digest.update(part);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }
}
