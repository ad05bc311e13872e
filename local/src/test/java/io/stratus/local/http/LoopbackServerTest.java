package io.stratus.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_request_reaches_the_site_as_it_was_sent() throws Exception {
        try (var server = LoopbackServer.start(0, 100, LoopbackServerTest::echo)) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.uri() + "/a%2Fb/%C3%BC?x=1&x=2"))
                            .POST(BodyPublishers.ofString("hello"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("POST /a%2Fb/%C3%BC x=1&x=2 5 false true");
        }
    }

    @Test
    void a_field_keeps_the_spelling_that_it_was_signed_in() throws Exception {
        try (var server = LoopbackServer.start(
                0,
                100,
                request -> Answer.of(200, "text/plain", "" + request.fields().first("Content-Type")))) {
            var request = HttpRequest.newBuilder(server.uri())
                    .header("Content-Type", "text/plain; charset=UTF-8")
                    .POST(BodyPublishers.ofString("hello"))
                    .build();

            assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("text/plain; charset=UTF-8");
        }
    }

    @Test
    void a_body_over_the_bound_is_dropped_and_marked() throws Exception {
        try (var server = LoopbackServer.start(0, 4, LoopbackServerTest::echo)) {
            var answer = client.send(
                    HttpRequest.newBuilder(server.uri())
                            .POST(BodyPublishers.ofString("hello"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("POST / null 0 true true");
        }
    }

    @Test
    void a_failing_site_answers_500_and_no_trace() throws Exception {
        try (var server = LoopbackServer.start(0, 4, _ -> {
            throw new IllegalStateException("secret");
        })) {
            var answer = client.send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void a_taken_port_is_named() {
        try (var server = LoopbackServer.start(0, 4, LoopbackServerTest::echo)) {
            int port = server.port();

            assertThatThrownBy(() -> LoopbackServer.start(port, 4, LoopbackServerTest::echo))
                    .isInstanceOfSatisfying(
                            LoopbackServer.PortTaken.class,
                            taken -> assertThat(taken.port()).isEqualTo(port));
        }
    }

    private static Answer echo(Incoming request) {
        return Answer.of(
                200,
                "text/plain",
                "%s %s %s %d %s %s"
                        .formatted(
                                request.method(),
                                request.path(),
                                request.query(),
                                request.body().length,
                                request.tooLarge(),
                                Thread.currentThread().isVirtual()));
    }
}
