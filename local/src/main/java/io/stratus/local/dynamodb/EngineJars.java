package io.stratus.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/// The engine's jars, beside nothing but the JDK.
final class EngineJars {

    private EngineJars() {}

    /// Knows none of our classes, and ours know none of the engine's.
    static URLClassLoader loader(Path folder) {
        return new URLClassLoader("dynamodb-local", jarsIn(folder), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DynamoEngine.Missing(folder);
        }
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(EngineJars::url)
                    .toArray(URL[]::new);
            if (jars.length == 0) {
                throw new DynamoEngine.Missing(folder);
            }
            return jars;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible); // file: is always known
        }
    }
}
