package io.stratus.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What every generated secret of a run is derived from, so that a kept data folder gives the same ones again.
final class RunKey {

    private static final int BYTES = 32;

    private final byte[] key;

    private RunKey(byte[] key) {
        this.key = key;
    }

    /// A new one, or the one that the data folder keeps in `run.key`, readable by its owner alone.
    static RunKey open(@Nullable Path data, SecureRandom random) {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        if (data == null) {
            return new RunKey(fresh);
        }
        try {
            var file = Files.createDirectories(data).resolve("run.key");
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh);
            } catch (FileAlreadyExistsException kept) {
                fresh = Files.readAllBytes(file);
            }
            if (fresh.length != BYTES) {
                throw new StartRefused("%s should hold %d bytes, but holds %d: the data folder is broken."
                        .formatted(file, BYTES, fresh.length));
            }
            return new RunKey(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As Secrets Manager would have generated it: 64 letters and digits.
    ///
    /// @param id the secret's ARN or name
    /// @param name the key in its JSON
    String secret(String id, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((id + "\n" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HmacSHA256
        }
    }
}
