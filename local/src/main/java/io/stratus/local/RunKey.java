package io.stratus.local;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What every generated secret of a run is derived from, so that a kept data folder gives the same ones again.
final class RunKey {

    private static final int BYTES = 32;

    private final byte[] key;

    private RunKey(byte[] key) {
        this.key = key;
    }

    /// A new one, or the one that the data folder keeps in `run.key`, readable by its owner alone.
    ///
    /// @throws StartRefused if the file holds something else
    static RunKey open(@Nullable Path data, SecureRandom random) {
        try {
            return new RunKey(data == null ? fresh(random) : kept(data.resolve("run.key"), random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] kept(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            PrivateFile.replace(file, fresh(random));
        }
        var key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new StartRefused("%s should hold %d bytes, but holds %d: the data folder is broken."
                    .formatted(file, BYTES, key.length));
        }
        return key;
    }

    private static byte[] fresh(SecureRandom random) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        return key;
    }

    /// As Secrets Manager would have generated it: 64 letters and digits.
    ///
    /// @param id the secret's ARN or name
    /// @param name the key in its JSON
    String secret(String id, String name) {
        return HexFormat.of().formatHex(Sha256.hmac(key, id + "\n" + name));
    }
}
