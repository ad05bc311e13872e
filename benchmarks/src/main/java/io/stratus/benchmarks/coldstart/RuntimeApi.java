package io.stratus.benchmarks.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The Lambda Runtime API (Lambda Developer Guide, "Using the Lambda runtime API") for one function process at a time.
/// The process waits at each step until the benchmark has read its counters and lets it go on.
final class RuntimeApi implements AutoCloseable {

    /// What the process did next; it is held until the benchmark answers it.
    sealed interface Step {
        /// It has initialised and asks for an event.
        record Asks(HttpExchange exchange) implements Step {}

        /// It has answered the event.
        record Answers(HttpExchange exchange, String body) implements Step {}

        /// It reports an error of its own.
        record Fails(String report) implements Step {}
    }

    private static final String EVENT = "00000000-0000-4000-8000-000000000001";

    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final HttpServer server;

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/2018-06-01/runtime/", this::receive);
        server.start();
    }

    /// The value of `AWS_LAMBDA_RUNTIME_API`.
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// The process's next step; null if it took none in that time.
    @Nullable
    Step await(Duration limit) throws InterruptedException {
        return steps.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Forgets what a process that is gone has left behind.
    void forget() {
        steps.clear();
    }

    void send(Step.Asks asks, String event, Duration limit) throws IOException {
        var headers = asks.exchange().getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", EVENT);
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + limit.toMillis()));
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:000000000000:function:benchmark");
        reply(asks.exchange(), 200, event);
    }

    void accept(Step.Answers answers) throws IOException {
        reply(answers.exchange(), 202, "{\"status\": \"OK\"}");
    }

    private void receive(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/invocation/next")) {
            steps.add(new Step.Asks(exchange));
        } else if (path.endsWith("/response")) {
            steps.add(new Step.Answers(exchange, body));
        } else {
            steps.add(new Step.Fails(path + ": " + body));
            reply(exchange, 202, "{\"status\": \"OK\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
