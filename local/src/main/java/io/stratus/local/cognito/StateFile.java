package io.stratus.local.cognito;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The one file that all pools are kept in: replaced as a whole, so that whatever kills the process leaves the old
/// state or the new one. Only its owner may read it, for it holds the signing keys.
final class StateFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final Path file;
    private final Path next;

    StateFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("cognito.json");
        this.next = folder.resolve("cognito.json.next");
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
            Files.createDirectories(folder);
            Files.deleteIfExists(next); // what an earlier process left when it was killed
            try (var channel = FileChannel.open(next, NEW, ownerOnly())) {
                var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(pools));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("user pools could not be kept in " + folder, failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
