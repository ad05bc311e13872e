package io.stratus.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.gateway.integration.BackendAnswer;
import io.stratus.local.lambda.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LambdaBackendTest {

    private static final String ARN = "arn:aws:lambda:eu-central-1:000000000000:function:todo:live";
    private static final byte[] EVENT = "{}".getBytes(UTF_8);
    private static final Duration LONG = Duration.ofSeconds(29);

    @Test
    void the_function_gets_what_the_gateway_sends_and_its_answer_comes_back() throws Exception {
        try (var backend = new LambdaBackend((arn, event, wait) ->
                new Invocation.Answered((arn + " " + new String(event, UTF_8) + " " + wait).getBytes(UTF_8)))) {
            var answer = (BackendAnswer.Payload) backend.call(ARN, EVENT, LONG);

            assertThat(answer.json()).asString(UTF_8).isEqualTo(ARN + " {} PT29S");
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new Invocation.HandlerFailed("java.io.IOException", "no disk", EVENT),
                        "java.io.IOException no disk"),
                Arguments.of(
                        new Invocation.TimedOut("Task timed out after 3.00 seconds"),
                        "Task timed out after 3.00 seconds"),
                Arguments.of(
                        new Invocation.Crashed("Runtime.ExitError", "exit status 1", List.of()),
                        "Runtime.ExitError exit status 1"),
                Arguments.of(
                        new Invocation.InitFailed("Runtime.InvalidEntrypoint", "no jar", List.of()),
                        "Runtime.InvalidEntrypoint no jar"),
                Arguments.of(
                        new Invocation.RequestTooLarge(6_291_457), "RequestEntityTooLarge: an event of 6291457 bytes"),
                Arguments.of(new Invocation.NoSuchFunction("todo"), "no function todo"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_told_to_the_operator(Invocation outcome, String reason) throws Exception {
        try (var backend = new LambdaBackend((arn, event, wait) -> outcome)) {
            assertThat(backend.call(ARN, EVENT, LONG)).isEqualTo(new BackendAnswer.Failed(reason));
        }
    }

    @Test
    void a_throttled_call_is_no_failure() throws Exception {
        try (var backend = new LambdaBackend((arn, event, wait) -> new Invocation.Throttled())) {
            assertThat(backend.call(ARN, EVENT, LONG)).isEqualTo(new BackendAnswer.Throttled());
        }
    }

    @Test
    void a_call_that_outlasts_the_gateway_goes_on_without_it() throws Exception {
        var hold = new CountDownLatch(1);
        var end = new CompletableFuture<String>();
        try (var backend = new LambdaBackend((arn, event, wait) -> {
            hold.await();
            end.complete("done");
            return new Invocation.Answered(EVENT);
        })) {
            assertThat(backend.call(ARN, EVENT, Duration.ofMillis(10))).isEqualTo(new BackendAnswer.TimedOut());
            hold.countDown();

            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("done");
        }
    }

    @Test
    void a_bug_behind_it_is_no_answer() {
        try (var backend = new LambdaBackend((arn, event, wait) -> {
            throw new IllegalStateException("the local run has ended");
        })) {
            assertThatThrownBy(() -> backend.call(ARN, EVENT, LONG))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("calling " + ARN + " failed")
                    .hasRootCauseMessage("the local run has ended");
        }
    }
}
