package io.stratus.local.template;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/// Alphabets for the random part of AWS's ids; here it is a hash, so that a restart finds its data again.
enum Digits {
    LOWER("0123456789abcdefghijklmnopqrstuvwxyz"),
    UPPER("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    MIXED("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private final String alphabet;

    Digits(String alphabet) {
        this.alphabet = alphabet;
    }

    static Digits named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// @param length at most 40, which is what a SHA-256 yields
    String of(String seed, int length) {
        var base = BigInteger.valueOf(alphabet.length());
        var rest = new BigInteger(1, sha256(seed));
        var digits = new StringBuilder();
        while (digits.length() < length) {
            var parts = rest.divideAndRemainder(base);
            digits.append(alphabet.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.toString();
    }

    private static byte[] sha256(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
