package io.stratus.local.dynamodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// DynamoDB Local's public handlers behind the Jetty that came with it, all of it reached by reflection.
///
/// `DynamoDbLocal` in common's tests repeats the start: services and their tests never depend on `local`.
final class EngineServer {

    private static final String HANDLERS = "software.amazon.dynamodb.services.local.server.";
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java"); // held, or its level is lost

    private final Object server;
    private final Object requests;

    private EngineServer(Object server, Object requests) {
        this.server = server;
        this.requests = requests;
    }

    static EngineServer start(ClassLoader loader, @Nullable Path data) throws ReflectiveOperationException {
        SQLITE.setLevel(Level.SEVERE);
        var requests = loader.loadClass(HANDLERS + "LocalDynamoDBRequestHandler")
                .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
                // no port of its own; in memory?; folder; one database for all keys and regions?; delayed statuses?
                .newInstance(0, data == null, data == null ? null : data.toString(), false, false);
        var handler = loader.loadClass(HANDLERS + "LocalDynamoDBServerHandler")
                .getConstructor(loader.loadClass(HANDLERS + "DynamoDBRequestHandler"), String.class)
                .newInstance(requests, null); // no CORS
        var type = loader.loadClass("org.eclipse.jetty.server.Server");
        var server = type.getConstructor(InetSocketAddress.class)
                .newInstance(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        type.getMethod("setHandler", loader.loadClass("org.eclipse.jetty.server.Handler"))
                .invoke(server, handler);
        type.getMethod("start").invoke(server);
        return new EngineServer(server, requests);
    }

    URI uri() {
        try {
            var named = (URI) server.getClass().getMethod("getURI").invoke(server);
            return URI.create("http://127.0.0.1:" + named.getPort());
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    void stop() throws ReflectiveOperationException {
        server.getClass().getMethod("stop").invoke(server);
        requests.getClass().getMethod("shutdown").invoke(requests);
    }
}
