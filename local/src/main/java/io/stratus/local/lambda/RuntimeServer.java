package io.stratus.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The server that one instance's runtime talks to, on a free port of 127.0.0.1.
// Not LoopbackServer: a runtime sends the stack trace of a failure in a header field (up to 1 MiB; 1,000 frames are
// 80 KB), which that server refuses by 431, and the runtime exits. The JDK's takes 380 KB, and starts in 0.4 ms.
final class RuntimeServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Site site;
    private final int maxBody;

    private RuntimeServer(HttpServer server, int maxBody, Site site) {
        this.server = server;
        this.maxBody = maxBody;
        this.site = site;
    }

    /// Listens before it returns.
    ///
    /// @param maxBody bytes; a longer body is dropped and marked as such
    static RuntimeServer start(int maxBody, Site site) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            var server = new RuntimeServer(http, maxBody, site);
            http.setExecutor(server.threads);
            http.createContext("/", server::exchange);
            http.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Also ends what waits for an event.
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = site.answer(incoming(exchange));
            answer.fields()
                    .lines()
                    .forEach(line -> exchange.getResponseHeaders().add(line.getKey(), line.getValue()));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Incoming incoming(HttpExchange exchange) throws IOException {
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (Map.Entry<String, List<String>> field :
                exchange.getRequestHeaders().entrySet()) {
            field.getValue().forEach(value -> lines.add(Map.entry(field.getKey(), value)));
        }
        var body = exchange.getRequestBody().readNBytes(maxBody + 1);
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        boolean tooLarge = body.length > maxBody;
        return new Incoming(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(),
                new Fields(lines),
                tooLarge ? new byte[0] : body,
                tooLarge,
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }
}
