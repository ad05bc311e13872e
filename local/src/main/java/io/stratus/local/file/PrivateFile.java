package io.stratus.local.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Writes files that only their owner may read.
public final class PrivateFile {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private PrivateFile() {}

    /// Replaces the file as a whole: readers, and whoever comes after a crash, find the old content or the new one.
    /// The draft is `<name>.next` beside it, so there must be one writer at a time.
    public static void replace(Path file, byte[] content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(next); // what an earlier process left when it was killed
        try (var channel = open(next)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A new file to be written bit by bit.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if it is there
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(open(file));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, NEW, OwnerOnly.permissions("rw-------"));
    }
}
