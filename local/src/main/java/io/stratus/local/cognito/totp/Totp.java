package io.stratus.local.cognito.totp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238) as authenticator apps have them: HMAC-SHA-1, steps of 30 seconds.
public final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String HMAC = "HmacSHA1";

    private Totp() {}

    /// `T` of RFC 6238, section 4.2.
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /// The code of one step (RFC 4226, section 5.3), with its leading zeros.
    ///
    /// @param digits 6 to 8
    public static String code(byte[] key, long step, int digits) {
        var hash = hmac(key, step);
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + HMAC, impossible);
        }
    }
}
