package io.stratus.local.s3.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// The hashes that entity tags are.
public final class Hashes {

    private static final int BUFFER = 64 * 1024;

    private Hashes() {}

    public static MessageDigest md5() {
        return Checksum.digest("MD5");
    }

    /// Copies everything and gives its MD5, in hex.
    public static String md5WhileCopying(InputStream in, OutputStream out) throws IOException {
        var md5 = md5();
        var buffer = new byte[BUFFER];
        for (int read; (read = in.read(buffer)) >= 0; ) {
            md5.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        return HexFormat.of().formatHex(md5.digest());
    }

    /// The entity tag of an object that was uploaded in parts: the MD5 of the parts' MD5s, and how many they are.
    public static String ofParts(List<String> etags) {
        var md5 = md5();
        etags.forEach(etag -> md5.update(HexFormat.of().parseHex(etag)));
        return HexFormat.of().formatHex(md5.digest()) + "-" + etags.size();
    }
}
