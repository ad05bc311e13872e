package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signing key of Signature Version 4 for one day of S3 in one region (S3 API Reference "Authenticating Requests:
/// Browser-Based Uploads Using POST"). The SDK signs requests and URLs; forms it does not.
///
/// @param scope `20151229/us-east-1/s3/aws4_request`
record SigningKey(String scope, SecretKeySpec key) {

    private static final String ALGORITHM = "HmacSHA256";

    /// Derives it.
    ///
    /// @param day `20151229`, in UTC
    static SigningKey of(String secretAccessKey, String day, String region) {
        var key = mac(key(("AWS4" + secretAccessKey).getBytes(UTF_8)), day);
        key = mac(key(key), region);
        key = mac(key(key), "s3");
        key = mac(key(key), "aws4_request");
        return new SigningKey(day + "/" + region + "/s3/aws4_request", key(key));
    }

    /// Signs.
    ///
    /// @param text the policy in base 64
    /// @return lower-case hexadecimal digits
    String sign(String text) {
        return HexFormat.of().formatHex(mac(key, text));
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
