package io.stratus.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Paths, fields and statuses: Developer Guide, "Using the Lambda runtime API", and its OpenAPI definition.
class RuntimeApiTest {

    private static final Instant DEADLINE = Instant.parse("2026-11-24T10:00:00.250Z");

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Handover handover = new Handover();
    private final RuntimeApi api = new RuntimeApi(handover, signals);

    @Test
    void the_next_event_comes_with_its_four_fields() throws InterruptedException {
        handover.hand(new Event("r-1", "{}".getBytes(UTF_8), "arn:f:live", "Root=1"), DEADLINE);

        var next = api.answer(incoming("GET", "invocation/next", "", false));

        assertThat(signals.take()).isEqualTo(new Signal.AsksForNext());
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(next.fields().first("Lambda-Runtime-Aws-Request-Id")).isEqualTo("r-1");
        assertThat(next.fields().first("Lambda-Runtime-Deadline-Ms")).isEqualTo("1795514400250");
        assertThat(next.fields().first("Lambda-Runtime-Invoked-Function-Arn")).isEqualTo("arn:f:live");
        assertThat(next.fields().first("Lambda-Runtime-Trace-Id")).isEqualTo("Root=1");
    }

    @Test
    void an_outcome_is_taken_once() throws InterruptedException {
        hand("r-1");

        var first = post("invocation/r-1/response", "one");
        var second = post("invocation/r-1/response", "two");
        var third = post("invocation/r-1/error", "{}");

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(400);
        assertThat(third.status()).isEqualTo(400);
        assertThat(signals).hasSize(1);
    }

    @Test
    void a_late_answer_reaches_no_other_call() throws InterruptedException {
        hand("r-1");
        boolean inTime = !handover.settle("r-1");
        hand("r-2");

        var late = post("invocation/r-1/response", "late");

        assertThat(inTime).isFalse();
        assertThat(late.status()).isEqualTo(400);
        assertThat(new String(late.body(), UTF_8)).contains("InvalidRequestID");
        assertThat(signals).isEmpty();
    }

    @Test
    void an_answer_before_giving_up_counts() throws InterruptedException {
        hand("r-1");
        post("invocation/r-1/response", "in time");

        boolean gaveUp = handover.settle("r-1");

        assertThat(gaveUp).isFalse();
        assertThat(signals.take()).isInstanceOf(Signal.Answer.class);
    }

    @Test
    void an_error_names_its_type_in_the_payload_or_else_in_the_field() throws InterruptedException {
        hand("r-1");
        post("invocation/r-1/error", "{\"errorType\":\"Oops\",\"errorMessage\":\"it broke\"}");
        var typed = signals.take();
        hand("r-2");
        post("invocation/r-2/error", "not JSON");

        assertThat(typed).isInstanceOfSatisfying(Signal.Failure.class, failure -> {
            assertThat(failure.error().type()).isEqualTo("Oops");
            assertThat(failure.error().message()).isEqualTo("it broke");
        });
        assertThat(signals.take()).isInstanceOfSatisfying(Signal.Failure.class, failure -> {
            assertThat(failure.error().type()).isEqualTo("Runtime.UserException");
            assertThat(failure.error().message()).isEqualTo("not JSON");
        });
    }

    @Test
    void an_oversized_answer_is_an_error_that_the_runtime_may_report_itself() throws InterruptedException {
        hand("r-1");

        var tooLarge = api.answer(incoming("POST", "invocation/r-1/response", "", true));
        var report = post("invocation/r-1/error", "{}");

        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(report.status()).isEqualTo(202);
        assertThat(signals)
                .singleElement()
                .isInstanceOfSatisfying(
                        Signal.Failure.class,
                        failure -> assertThat(failure.error().type()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    @Test
    void a_runtime_that_holds_an_event_gets_no_other() throws InterruptedException {
        hand("r-1");

        var next = api.answer(incoming("GET", "invocation/next", "", false));

        assertThat(next.status()).isEqualTo(403);
        assertThat(new String(next.body(), UTF_8)).contains("InvalidStateTransition");
    }

    @Test
    void a_failed_init_is_heard() throws InterruptedException {
        var answer = post("init/error", "{\"errorType\":\"Oops\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(signals.take()).isInstanceOf(Signal.InitError.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, init/error",
        "POST, invocation/next",
        "POST, invocation/r-1/answer",
        "POST, invocation/r-1/x/response",
        "GET, restore/next"
    })
    void there_is_nothing_else(String method, String path) throws InterruptedException {
        var answer = api.answer(incoming(method, path, "", false));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(signals).isEmpty();
    }

    /// Hands an event to a runtime that asks for it.
    private void hand(String requestId) throws InterruptedException {
        var event = new Event(requestId, "{}".getBytes(UTF_8), "arn:f", "Root=1");
        handover.hand(event, DEADLINE);
        api.answer(incoming("GET", "invocation/next", "", false));
        assertThat(signals.take()).isEqualTo(new Signal.AsksForNext());
    }

    private Answer post(String path, String body) throws InterruptedException {
        return api.answer(incoming("POST", path, body, false));
    }

    private static Incoming incoming(String method, String path, String body, boolean tooLarge) {
        return new Incoming(
                method,
                "/2018-06-01/runtime/" + path,
                null,
                Fields.of("lambda-runtime-function-error-type", "Runtime.UserException"),
                body.getBytes(UTF_8),
                tooLarge,
                "127.0.0.1");
    }
}
