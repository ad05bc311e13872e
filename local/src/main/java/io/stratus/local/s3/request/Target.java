package io.stratus.local.s3.request;

import io.stratus.local.s3.protocol.S3Error;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The bucket and the key that a path names. A path is decoded here, once, and nowhere else: permissions are asked for
/// these very names, and the store is asked for them too.
///
/// Nothing is normalised: dots, empty segments and encoded slashes are characters of the key, as for S3.
///
/// @param bucket empty for the service itself
/// @param key 1 to 1,024 bytes of UTF-8; empty for the bucket itself
public record Target(String bucket, String key) {

    private static final int LONGEST_KEY = 1024;

    /// What a path names.
    ///
    /// @param path percent-encoded, begins with a slash
    /// @throws S3Error if it is no encoded UTF-8, or the key is too long
    public static Target of(String path) {
        int slash = path.indexOf('/', 1);
        var bucket = decode(path.substring(1, slash < 0 ? path.length() : slash));
        return new Target(bucket, slash < 0 ? "" : key(decode(path.substring(slash + 1))));
    }

    /// A key that is not too long.
    ///
    /// @throws S3Error if it is too long
    public static String key(String key) {
        if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
            throw new S3Error(400, "KeyTooLongError", "Your key is too long");
        }
        return key;
    }

    static String decode(String encoded) {
        var in = encoded.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i]);
            } else if (i + 2 < in.length && HexFormat.isHexDigit(in[i + 1]) && HexFormat.isHexDigit(in[i + 2])) {
                out.write(HexFormat.fromHexDigit(in[i + 1]) << 4 | HexFormat.fromHexDigit(in[i + 2]));
                i += 2;
            } else {
                throw invalid();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw invalid();
        }
    }

    private static S3Error invalid() {
        return new S3Error(400, "InvalidURI", "Couldn't parse the specified URI.");
    }
}
