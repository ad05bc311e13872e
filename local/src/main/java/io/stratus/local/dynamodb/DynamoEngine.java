package io.stratus.local.dynamodb;

import io.stratus.local.file.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
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
        var loader = EngineJars.loader(jars);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // its service loaders look there
        try {
            if (data != null) {
                PrivateFolder.make(data);
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

    /// Stops it and closes the files of the data folder. Its idle threads end within the next second.
    @Override
    public void close() {
        try {
            server.stop();
            awaitDatabases();
            loader.close();
        } catch (ReflectiveOperationException | IOException failed) {
            log.warn("DynamoDB Local did not stop cleanly", failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Each database has a thread, which still needs its classes to close the file.
    private void awaitDatabases() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (loader.equals(thread.getContextClassLoader())
                    && thread.getName().startsWith("SQLiteQueue")) {
                thread.join(Duration.ofSeconds(5));
            }
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
