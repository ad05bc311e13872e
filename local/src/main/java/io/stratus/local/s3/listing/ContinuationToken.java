package io.stratus.local.s3.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.protocol.S3Error;
import java.util.Base64;

/// Where a list of a bucket goes on: the key or common prefix that a page ended with, behind a mark that a token of
/// another bucket, or one that was never given out, has not. It is no secret, for it gives what `start-after` gives.
final class ContinuationToken {

    private static final int MARK = 11; // characters of base64, for 8 bytes

    private ContinuationToken() {}

    static String of(String last, Bucket bucket) {
        return mark(last, bucket) + Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(UTF_8));
    }

    /// What the page before ended with.
    ///
    /// @throws S3Error if the token was not given out for the bucket
    static String read(String token, Bucket bucket) {
        var last = last(token);
        if (last.isEmpty() || !of(last, bucket).equals(token)) {
            throw incorrect();
        }
        return last;
    }

    private static String last(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token.substring(Math.min(MARK, token.length()))), UTF_8);
        } catch (IllegalArgumentException altered) {
            throw incorrect();
        }
    }

    private static String mark(String last, Bucket bucket) {
        var hash = Sha256.digest(bucket.name() + "/" + last);
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, MARK);
    }

    private static S3Error incorrect() {
        return S3Error.invalidArgument("The continuation token provided is incorrect");
    }
}
