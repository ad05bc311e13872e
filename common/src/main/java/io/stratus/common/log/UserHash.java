package io.stratus.common.log;

import io.stratus.common.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A user in a log: the first 8 bytes of the SHA-256 of the `sub`, in hexadecimal. It tells users apart; a `sub` has
/// 122 random bits, so it cannot be found by trying.
final class UserHash {

    private UserHash() {}

    static String of(UserId user) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(user.sub().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
