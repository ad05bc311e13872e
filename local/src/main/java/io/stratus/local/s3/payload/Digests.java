package io.stratus.local.s3.payload;

import io.stratus.local.http.Incoming;
import io.stratus.local.s3.protocol.S3Error;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The checksums that a body's head names, under way.
record Digests(Checksum.Digest md5, Map<Checksum, Checksum.Digest> named) {

    /// Begins them.
    ///
    /// @throws S3Error if what the head gives for one can be none
    static Digests of(Incoming head) {
        var named = new EnumMap<Checksum, Checksum.Digest>(Checksum.class);
        for (var checksum : Checksum.values()) {
            check(checksum, head.fields().first(checksum.field()));
            if (head.fields().first(checksum.field()) != null || trailers(head).contains(checksum.field())) {
                named.put(checksum, checksum.begin());
            }
        }
        return new Digests(Checksum.message("MD5"), named);
    }

    private static void check(Checksum checksum, @Nullable String value) {
        if (value != null && !checksum.canBe(value)) {
            throw S3Error.invalidRequest("Value for " + checksum.field() + " header is invalid.");
        }
    }

    private static List<String> trailers(Incoming head) {
        return head.fields().all("x-amz-trailer").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    void update(byte[] bytes, int length) {
        md5.update(bytes, 0, length);
        named.values().forEach(digest -> digest.update(bytes, 0, length));
    }

    /// @param trailer names in lower case
    /// @throws S3Error if one that the client gave does not hold, or is missing
    Received received(Incoming head, Map<String, String> trailer) {
        var hash = md5.value();
        var contentMd5 = head.fields().first("Content-MD5");
        if (contentMd5 != null && !contentMd5.equals(base64(hash))) {
            throw S3Error.badDigest("Content-MD5");
        }
        var held = new LinkedHashMap<String, String>();
        named.forEach((checksum, digest) -> {
            var actual = base64(digest.value());
            if (!actual.equals(given(checksum, head, trailer))) {
                throw S3Error.badDigest(checksum.name());
            }
            held.put(checksum.name(), actual);
        });
        return new Received(HexFormat.of().formatHex(hash), held);
    }

    private static @Nullable String given(Checksum checksum, Incoming head, Map<String, String> trailer) {
        var field = head.fields().first(checksum.field());
        return field == null ? trailer.get(checksum.field()) : field;
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }
}
