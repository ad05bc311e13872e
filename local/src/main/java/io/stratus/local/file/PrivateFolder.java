package io.stratus.local.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes folders that only their owner may enter, where the file system knows of owners.
public final class PrivateFolder {

    private PrivateFolder() {}

    /// Makes the folder, and those above it, where there is none. One that is there stays as its owner made it.
    public static void make(Path folder) throws IOException {
        Files.createDirectories(folder, OwnerOnly.permissions("rwx------"));
    }
}
