package io.stratus.local.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An HTTP/1.1 server that listens on 127.0.0.1 and nowhere else.
public final class LoopbackServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);

    private final Server server;
    private final ServerConnector connector;

    private LoopbackServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Starts to listen before it returns.
    ///
    /// @param port 0 for any free one
    /// @param maxBody bytes; a longer body is dropped and marked as such, the site says what to answer
    /// @throws PortTaken if something else listens there
    public static LoopbackServer start(int port, long maxBody, Site site) {
        var threads = new QueuedThreadPool(16, 2);
        threads.setName("http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var server = new Server(threads);
        var config = new HttpConfiguration();
        config.setSendServerVersion(false);
        config.setUriCompliance(UriCompliance.UNSAFE); // keys such as "a b+%.txt" are the services' to judge
        config.setRequestHeaderSize(32 * 1024);
        config.setHeaderCacheCaseSensitive(true); // else "charset=UTF-8" arrives as "utf-8", and no signature holds
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new SiteHandler(site, maxBody));
        try {
            server.start();
        } catch (BindException taken) {
            throw new PortTaken(port);
        } catch (IOException failed) {
            if (failed.getCause() instanceof BindException) {
                throw new PortTaken(port);
            }
            throw new UncheckedIOException(failed);
        } catch (Exception failed) {
            throw new IllegalStateException("HTTP server on port " + port + " did not start", failed);
        }
        return new LoopbackServer(server, connector);
    }

    public int port() {
        return connector.getLocalPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            log.warn("HTTP server on port {} did not stop cleanly", port(), failed);
        }
    }

    /// Something else listens on that port.
    public static final class PortTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int port;

        PortTaken(int port) {
            super("port " + port + " is taken");
            this.port = port;
        }

        public int port() {
            return port;
        }
    }
}
