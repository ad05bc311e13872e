package io.stratus.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.benchmarks.coldstart.RuntimeApi.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Paths and headers as in the Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes".
class RuntimeApiTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpClient runtime = HttpClient.newHttpClient();
    private final RuntimeApi api = new RuntimeApi();

    RuntimeApiTest() throws IOException {}

    @AfterEach
    void close() {
        api.close();
        runtime.close();
    }

    @Test
    void an_event_is_sent_when_it_is_asked_for() throws Exception {
        var next = runtime.sendAsync(to("invocation/next").build(), BodyHandlers.ofString());

        var asks = next(Step.Asks.class);
        api.send(asks, "{\"a\": 1}", SOON);

        assertThat(next.get().body()).isEqualTo("{\"a\": 1}");
        assertThat(next.get().headers().firstValue("Lambda-Runtime-Aws-Request-Id"))
                .isPresent();
        assertThat(next.get().headers().firstValueAsLong("Lambda-Runtime-Deadline-Ms"))
                .isPresent();
    }

    @Test
    void a_process_waits_until_its_answer_is_accepted() throws Exception {
        var sent = runtime.sendAsync(
                to("invocation/1/response").POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());

        var answers = next(Step.Answers.class);
        var waiting = !sent.isDone();
        api.accept(answers);

        assertThat(waiting).isTrue();
        assertThat(answers.body()).isEqualTo("{}");
        assertThat(sent.get().statusCode()).isEqualTo(202);
    }

    @Test
    void a_reported_error_is_a_failure_and_no_answer() throws Exception {
        runtime.send(to("init/error").POST(BodyPublishers.ofString("broken")).build(), BodyHandlers.ofString());

        assertThat(api.await(SOON)).isEqualTo(new Step.Fails("/2018-06-01/runtime/init/error: broken"));
    }

    private <S extends Step> S next(Class<S> kind) throws InterruptedException {
        return kind.cast(Objects.requireNonNull(api.await(SOON), "no step"));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://%s/2018-06-01/runtime/%s".formatted(api.address(), path)));
    }
}
