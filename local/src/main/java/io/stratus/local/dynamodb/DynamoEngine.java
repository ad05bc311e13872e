package io.stratus.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// DynamoDB Local, running in this JVM behind a class loader that shares nothing with ours.
///
/// It is fetched by the user's own Maven, never compiled against and never packaged (its licence). Its command line,
/// which starts the telemetry and listens on every address, is not used: only its public request handlers are, behind
/// a server on 127.0.0.1. Regions and access keys are separate databases, so whoever calls it uses [#ACCESS_KEY].
public final class DynamoEngine implements AutoCloseable {

    /// The one key that owns every table.
    public static final String ACCESS_KEY = "stratus";

    private static final Logger log = LoggerFactory.getLogger(DynamoEngine.class);

    private final URLClassLoader loader;
    private final EngineServer server;

    private DynamoEngine(URLClassLoader loader, EngineServer server) {
        this.loader = loader;
        this.server = server;
    }

    /// Starts and listens before it returns, after about a second. The first call costs another half: the first
    /// [DynamoTables#create], made while the rest starts, pays it.
    ///
    /// @param jars the folder that `local/engines/dynamodb` fills
    /// @param data where tables are kept, made if absent; null keeps them in memory
    /// @throws Missing if there is no engine in `jars`
    public static DynamoEngine start(Path jars, @Nullable Path data) {
        var loader = new URLClassLoader("dynamodb-local", jarsIn(jars), ClassLoader.getPlatformClassLoader());
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // its service loaders look there
        try {
            if (data != null) {
                Files.createDirectories(data);
            }
            return new DynamoEngine(loader, EngineServer.start(loader, data));
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("DynamoDB Local in " + jars + " did not start", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException("data folder " + data + " cannot be made", failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /// `http://127.0.0.1:` and a port of its own.
    public URI uri() {
        return server.uri();
    }

    /// Stops it with all its threads and closes the files of the data folder.
    @Override
    public void close() {
        try {
            server.stop();
            loader.close();
        } catch (ReflectiveOperationException | IOException failed) {
            log.warn("DynamoDB Local did not stop cleanly", failed);
        }
    }

    private static URL[] jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Missing(folder);
        }
        try (var files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(DynamoEngine::url)
                    .toArray(URL[]::new);
            if (jars.length == 0) {
                throw new Missing(folder);
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

    /// The engine was not fetched.
    public static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(Path folder) {
            super("no DynamoDB Local in " + folder + ": run ./mvnw -pl local/engines/dynamodb package to fetch it");
        }
    }
}
