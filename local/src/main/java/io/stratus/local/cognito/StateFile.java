package io.stratus.local.cognito;

import io.stratus.local.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The one file that all pools are kept in: replaced as a whole, so that whatever kills the process leaves the old
/// state or the new one. Only its owner may read it, for it holds the signing keys.
final class StateFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    StateFile(Path folder) {
        this.file = folder.resolve("cognito.json");
    }

    /// @throws IllegalStateException if the file holds something else
    List<SavedPool> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(file.toFile(), new TypeReference<List<SavedPool>>() {});
        } catch (JacksonException broken) {
            throw new IllegalStateException(
                    file + " is not a saved user pool state; move it away to start anew", broken);
        }
    }

    void write(List<SavedPool> pools) {
        try {
            PrivateFile.replace(file, JSON.writeValueAsBytes(pools));
        } catch (IOException failed) {
            throw new UncheckedIOException("user pools could not be kept in " + file, failed);
        }
    }
}
