package io.stratus.local.lambda.async;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stratus.local.lambda.Invocation;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Lambda Developer Guide, "How Lambda handles errors and retries with asynchronous invocation", "Capturing records of
/// Lambda asynchronous invocations".
class AsyncCallsTest {

    private static final Invocation FAILED =
            new Invocation.HandlerFailed("java.io.IOException", "no", "{\"errorMessage\":\"no\"}".getBytes(UTF_8));

    private final Calls calls = new Calls();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void an_event_is_handed_over_once() {
        calls.calls.send(AsyncCall.of(Calls.FUNCTION, "{\"day\":1}"));

        await().until(() -> calls.events.size() == 1);

        calls.pass(Duration.ofHours(1));
        await().during(Duration.ofMillis(1500)).until(() -> calls.events.size() == 1);
        assertThat(calls.events.getFirst().path("day").intValue()).isEqualTo(1);
    }

    @Test
    void a_failed_call_is_made_again_after_one_minute_and_after_two_more() {
        calls.outcomes(FAILED, FAILED, new Invocation.Answered(new byte[0]));
        calls.calls.send(call(2));

        await().until(() -> calls.events.size() == 1);
        calls.pass(Duration.ofSeconds(59));
        await().during(Duration.ofMillis(1500)).until(() -> calls.events.size() == 1);
        calls.pass(Duration.ofSeconds(1));
        await().until(() -> calls.events.size() == 2);
        calls.pass(Duration.ofMinutes(2));
        await().until(() -> calls.events.size() == 3);

        assertThat(calls.failures()).isEmpty();
    }

    @Test
    void an_event_that_fails_each_time_is_recorded_in_the_destination() {
        calls.outcomes(FAILED);
        calls.calls.send(call(1));

        await().until(() -> calls.events.size() == 1);
        assertThat(calls.failures()).isEmpty();
        calls.pass(Duration.ofMinutes(1));

        await().until(() -> !calls.failures().isEmpty());
        var failure = calls.failures().getFirst();
        assertThat(failure.path("version").stringValue()).isEqualTo("1.0");
        assertThat(failure.path("timestamp").stringValue()).isEqualTo("2026-11-24T11:08:30Z");
        assertThat(failure.path("requestContext").path("functionArn").stringValue())
                .isEqualTo(Calls.FUNCTION);
        assertThat(failure.path("requestContext").path("condition").stringValue())
                .isEqualTo("RetriesExhausted");
        assertThat(failure.path("requestContext").path("approximateInvokeCount").intValue())
                .isEqualTo(2);
        assertThat(failure.path("requestPayload")).isEqualTo(JsonMapper.shared().readTree("{\"day\":1}"));
        assertThat(failure.path("responseContext"))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"statusCode\":200,\"executedVersion\":\"$LATEST\",\"functionError\":\"Unhandled\"}"));
        assertThat(failure.path("responsePayload").path("errorMessage").stringValue())
                .isEqualTo("no");
    }

    @Test
    void a_throttled_call_is_made_again_until_the_event_is_too_old() {
        calls.outcomes(new Invocation.Throttled());
        calls.calls.send(new AsyncCall(Calls.FUNCTION, "{}", 0, Duration.ofSeconds(60), Calls.FAILED));

        for (int i = 1; i <= 6; i++) { // after 1, 2, 4, 8, 16 and 32 seconds: the last is too late
            int made = i;
            await().until(() -> calls.events.size() == made);
            calls.pass(Duration.ofSeconds(1L << (i - 1)));
        }

        await().until(() -> !calls.failures().isEmpty());
        assertThat(calls.failures()
                        .getFirst()
                        .path("requestContext")
                        .path("condition")
                        .stringValue())
                .isEqualTo("EventAgeExceeded");
    }

    @Test
    void a_function_that_does_not_exist_is_not_tried_again() {
        calls.outcomes(new Invocation.NoSuchFunction(Calls.FUNCTION));

        calls.calls.send(call(2));

        await().until(() -> !calls.failures().isEmpty());
        assertThat(calls.events).hasSize(1);
    }

    @Test
    void a_destination_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> calls.calls.send(new AsyncCall(
                        Calls.FUNCTION, "{}", 2, Duration.ofHours(6), "arn:aws:sqs:eu-central-1:000000000000:absent")))
                .hasMessageContaining("no queue arn:aws:sqs:eu-central-1:000000000000:absent");
    }

    @Test
    void what_lambda_would_not_take_is_refused() {
        assertThatThrownBy(() -> call(3)).hasMessage("MaximumRetryAttempts is 3");
        assertThatThrownBy(() -> new AsyncCall(Calls.FUNCTION, "{}", 2, Duration.ofSeconds(59), null))
                .hasMessage("MaximumEventAgeInSeconds is 59");
    }

    private static AsyncCall call(int retries) {
        return new AsyncCall(Calls.FUNCTION, "{\"day\":1}", retries, Duration.ofHours(6), Calls.FAILED);
    }
}
