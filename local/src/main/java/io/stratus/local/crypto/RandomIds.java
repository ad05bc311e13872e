package io.stratus.local.crypto;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Identifiers that nobody can guess.
public final class RandomIds {

    private RandomIds() {}

    /// A UUID of version 4 (RFC 9562, section 5.4).
    public static String uuid(RandomGenerator random) {
        return uuid(random.nextLong(), random.nextLong());
    }

    /// The UUID of version 4 that these random bits make.
    public static String uuid(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x4000L, (low >>> 2) | Long.MIN_VALUE).toString();
    }

    /// Base64url characters without padding.
    public static String opaque(RandomGenerator random, int bytes) {
        var secret = new byte[bytes];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
