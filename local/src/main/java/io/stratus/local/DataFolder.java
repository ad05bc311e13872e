package io.stratus.local;

import io.stratus.local.file.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder of `--data`, held by one run at a time: two would tear each other's tables.
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /// Makes the folder where there is none. The lock goes with the process, also when it is killed.
    ///
    /// @throws StartRefused if the folder cannot be written, or another run holds it
    static DataFolder take(Path folder) {
        try {
            PrivateFolder.make(folder);
            var channel =
                    FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused("Another run keeps its data in %s: stop it, or name another folder with --data."
                        .formatted(folder));
            }
            return new DataFolder(channel);
        } catch (IOException unusable) {
            throw new StartRefused("--data: %s cannot be used as a folder: %s".formatted(folder, unusable));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
