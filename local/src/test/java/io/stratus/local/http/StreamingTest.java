package io.stratus.local.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The site here streams below `/stream`, counts what comes in and sends as many bytes as `?send=` says.
class StreamingTest {

    private static final int MAX_BODY = 10;

    private final AtomicBoolean closed = new AtomicBoolean();

    private final class Counting implements Site {

        @Override
        public Answer answer(Incoming request) {
            return Answer.of(200, "text/plain", "whole " + request.body().length);
        }

        @Override
        public @Nullable Streaming stream(Incoming head) {
            return switch (head.path()) {
                case "/stream/refused" -> _ -> text("refused");
                case "/stream/broken" ->
                    _ -> {
                        throw new IllegalStateException("secret");
                    };
                case "/stream/endless" -> _ -> new StreamedAnswer(200, Fields.NONE, endless(), Long.MAX_VALUE);
                case "/stream" -> body -> text("streamed " + body.transferTo(OutputStream.nullOutputStream()));
                default -> null;
            };
        }

        private StreamedAnswer text(String text) {
            return StreamedAnswer.of(Answer.of(200, "text/plain", text));
        }
    }

    @Test
    void a_body_over_the_bound_of_whole_ones_is_streamed_where_the_site_wants_it() throws Exception {
        try (var server = LoopbackServer.start(0, MAX_BODY, new Counting())) {
            var streamed = post(server, "/stream", zeros(100_000_000));
            var whole = post(server, "/", zeros(5));

            assertThat(streamed).isEqualTo("streamed 100000000");
            assertThat(whole).isEqualTo("whole 5");
        }
    }

    @Test
    void a_client_that_waits_for_100_is_asked_for_its_body_only_if_it_is_read() throws Exception {
        try (var server = LoopbackServer.start(0, MAX_BODY, new Counting())) {
            var taken =
                    raw(server, "POST /stream HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 0\r\n");
            var refused = raw(
                    server,
                    "POST /stream/refused HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n");

            assertThat(taken).contains("streamed 0");
            assertThat(refused).startsWith("HTTP/1.1 200").contains("refused").doesNotContain("100 Continue");
        }
    }

    @Test
    void a_client_that_sends_on_sees_the_answer_that_came_early() throws Exception {
        try (var server = LoopbackServer.start(0, MAX_BODY, new Counting())) {
            assertThat(post(server, "/stream/refused", zeros(20_000_000))).isEqualTo("refused");
        }
    }

    @Test
    void a_head_request_tells_the_length_and_sends_nothing() throws Exception {
        try (var server = LoopbackServer.start(0, MAX_BODY, new Counting())) {
            var answer = raw(server, "HEAD /stream/refused HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");

            assertThat(answer).contains("Content-Length: 7").endsWith("\r\n\r\n");
        }
    }

    @Test
    void a_failing_site_answers_500_and_no_trace() throws Exception {
        try (var server = LoopbackServer.start(0, MAX_BODY, new Counting())) {
            var answer = raw(server, "GET /stream/broken HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");

            assertThat(answer).startsWith("HTTP/1.1 500").doesNotContain("secret");
        }
    }

    @Test
    void an_answer_is_closed_when_its_client_vanishes() throws Exception {
        try (var server = LoopbackServer.start(0, MAX_BODY, new Counting())) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.getOutputStream().write("GET /stream/endless HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
                assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
            }

            await().untilTrue(closed);
        }
    }

    private InputStream endless() {
        var zeros = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };
        return new FilterInputStream(zeros) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    private static InputStream zeros(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    private static String post(LoopbackServer server, String path, InputStream body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                    .POST(BodyPublishers.ofInputStream(() -> body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static String raw(LoopbackServer server, String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write((head + "\r\n").getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
