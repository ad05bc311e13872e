package io.stratus.local.s3.store;

import io.stratus.local.file.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Versions in files of one folder, one each, so that they outlive the run.
final class VersionFiles {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    VersionFiles(Path folder) {
        this.folder = folder;
    }

    /// In the order that they were written.
    ///
    /// @throws IllegalStateException if a file holds something else
    List<ObjectVersion> read() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(VersionFiles::version)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("versions in " + folder + " cannot be read", failed);
        }
    }

    private static ObjectVersion version(Path file) {
        try {
            return JSON.readValue(file.toFile(), ObjectVersion.class);
        } catch (JacksonException broken) {
            throw new IllegalStateException(file + " is not a saved object; move it away to start without", broken);
        }
    }

    void write(ObjectVersion version) {
        try {
            PrivateFile.replace(file(version), JSON.writeValueAsBytes(version));
        } catch (IOException failed) {
            throw new UncheckedIOException("an object could not be kept in " + folder, failed);
        }
    }

    void delete(ObjectVersion version) {
        try {
            Files.deleteIfExists(file(version));
        } catch (IOException failed) {
            throw new UncheckedIOException("an object could not be deleted from " + folder, failed);
        }
    }

    private Path file(ObjectVersion version) {
        return folder.resolve("%019d.json".formatted(version.sequence()));
    }
}
