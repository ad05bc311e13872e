package io.stratus.local.cognito.totp;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// What an authenticator app and the pool share. It signs its user in together with the password, so it is shown once,
/// to its user, and never in a log.
///
/// @param hex the key in hexadecimal
public record Secret(String hex) {

    /// 256 random bits: 52 characters of Base32, as Cognito's have.
    public static Secret next(RandomGenerator random) {
        var key = new byte[32];
        random.nextBytes(key);
        return new Secret(HexFormat.of().formatHex(key));
    }

    /// SecretCode: the key in Base32.
    public String forApp() {
        return Base32.encode(key());
    }

    byte[] key() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
