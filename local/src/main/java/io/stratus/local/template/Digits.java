package io.stratus.local.template;

import io.stratus.local.crypto.Sha256;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;

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

    static String uuid(String seed) {
        return UUID.nameUUIDFromBytes(Sha256.digest(seed)).toString();
    }

    /// @param length at most 40, which is what a SHA-256 yields
    String of(String seed, int length) {
        var base = BigInteger.valueOf(alphabet.length());
        var rest = new BigInteger(1, Sha256.digest(seed));
        var digits = new StringBuilder();
        while (digits.length() < length) {
            var parts = rest.divideAndRemainder(base);
            digits.append(alphabet.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return digits.toString();
    }
}
