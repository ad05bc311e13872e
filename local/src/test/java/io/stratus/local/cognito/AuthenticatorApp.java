package io.stratus.local.cognito;

import io.stratus.local.cognito.totp.Totp;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// A phone with an authenticator app that has been given a secret.
public record AuthenticatorApp(String secretCode, InstantSource clock) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public String code() {
        return code(0);
    }

    /// The code of another step.
    ///
    /// @param steps from now, each of 30 seconds
    String code(int steps) {
        return Totp.code(key(), Totp.step(clock.instant()) + steps, 6);
    }

    /// A code of no step around now.
    public String wrongCode() {
        var near = List.of(code(-1), code(0), code(1));
        return Stream.of("000000", "000001", "000002", "000003")
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /// Base32 decoded (RFC 4648, section 6).
    private byte[] key() {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < secretCode.length(); i++) {
            buffer = ((buffer << 5) | ALPHABET.indexOf(secretCode.charAt(i))) & 0xFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
