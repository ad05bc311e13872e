package io.stratus.local.s3.payload;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// The checksums that a client may add (S3 User Guide, "Checking object integrity").
public enum Checksum {
    CRC32,
    CRC32C,
    CRC64NVME,
    SHA1,
    SHA256;

    /// A checksum under way.
    interface Digest {
        void update(byte[] bytes, int offset, int length);

        byte[] value();

        private static Digest of(java.util.zip.Checksum crc) {
            return new Digest() {
                @Override
                public void update(byte[] bytes, int offset, int length) {
                    crc.update(bytes, offset, length);
                }

                @Override
                public byte[] value() {
                    return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
                }
            };
        }
    }

    Digest begin() {
        return switch (this) {
            case CRC32 -> Digest.of(new CRC32());
            case CRC32C -> Digest.of(new CRC32C());
            case CRC64NVME -> new Crc64Nvme();
            case SHA1 -> message("SHA-1");
            case SHA256 -> message("SHA-256");
        };
    }

    static Digest message(String algorithm) {
        var digest = digest(algorithm);
        return new Digest() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }

            @Override
            public byte[] value() {
                return digest.digest();
            }
        };
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }

    /// Whether a text is base64 of as many bytes as this checksum has.
    boolean canBe(String text) {
        int length = begin().value().length;
        return text.matches("[A-Za-z0-9+/]+={0,2}")
                && text.length() == (length + 2) / 3 * 4
                && text.endsWith("=".repeat((3 - length % 3) % 3));
    }

    /// Its header field, and its trailer.
    public String field() {
        return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
    }

    /// Its element in XML.
    public String element() {
        return "Checksum" + name();
    }
}
