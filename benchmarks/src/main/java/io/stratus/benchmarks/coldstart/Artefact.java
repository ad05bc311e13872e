package io.stratus.benchmarks.coldstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// A function as it is deployed.
///
/// @param name how the tables call it
/// @param jar the file that is uploaded
/// @param handler Lambda's handler setting
/// @param items how many to-dos its answer must hold
record Artefact(String name, Path jar, String handler, int items) {

    /// @throws IllegalArgumentException if the file is not there
    Artefact {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(jar + " is missing: run ./mvnw -B -Dquick -DskipTests package");
        }
    }

    long bytes() throws IOException {
        return Files.size(jar);
    }

    /// Unpacks it below a folder, as Lambda unpacks every package into its task root.
    Path unpack(Path below) throws IOException {
        var root = below.resolve(jar.getFileName().toString()).toAbsolutePath().normalize();
        if (Files.exists(root)) {
            return root;
        }
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries().asIterator(); entries.hasNext(); ) {
                var entry = entries.next();
                var file = root.resolve(entry.getName()).normalize();
                if (!file.startsWith(root)) {
                    throw new IOException(entry.getName() + " leads out of the package");
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
        return root;
    }
}
