package io.stratus.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.aws.RequestLog;
import io.stratus.local.console.DenialRow;
import io.stratus.local.console.FunctionRow;
import io.stratus.local.console.RequestRow;
import io.stratus.local.gateway.Traffic;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Decision;
import io.stratus.local.lambda.FunctionState;
import io.stratus.local.lambda.FunctionState.InstanceState;
import io.stratus.local.lambda.FunctionState.Phase;
import io.stratus.local.lambda.Invocation;
import io.stratus.local.lambda.PlatformEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Invocation ANSWERED = new Invocation.Answered(new byte[0]);

    private final Monitor monitor = new Monitor();

    @Test
    void a_request_is_kept_without_its_query_and_with_the_gateways_reason() {
        monitor.finished(new Traffic.Exchange(
                NOON, "id-1", "GET", "/v1/todos", "/v1/todos", 401, 3, 0, "no Authorization header"));
        monitor.finished(new Traffic.Exchange(NOON, "id-2", "GET", "/health", "/health", 200, 5, 4, null));

        assertThat(monitor.requests().seen()).isEqualTo(2);
        assertThat(monitor.requests().newestFirst())
                .containsExactly(
                        new RequestRow(NOON, "MyTodoList API", "GET", "/health", 200, 5, "id-2", ""),
                        new RequestRow(
                                NOON, "MyTodoList API", "GET", "/v1/todos", 401, 3, "id-1", "no Authorization header"));
    }

    @Test
    void a_call_that_policies_refused_is_kept_and_an_allowed_one_is_not() {
        var denied = new Decision.Denied(Access.to("s3:GetObject", "arn:aws:s3:::files/a"), "folder / Own", true);

        monitor.add(call(200, null));
        monitor.add(call(403, denied));

        assertThat(monitor.denials().newestFirst())
                .containsExactly(new DenialRow(
                        NOON,
                        "arn:aws:iam::111122223333:user/ann",
                        "s3:GetObject",
                        "arn:aws:s3:::files/a",
                        "folder / Own"));
    }

    private static RequestLog.Entry call(int status, Decision.@Nullable Denied denied) {
        return new RequestLog.Entry(
                NOON, "s3", "GetObject", "arn:aws:iam::111122223333:user/ann", status, Duration.ZERO, denied);
    }

    @Test
    void a_call_counts_once_it_has_ended_and_a_failed_one_as_failure_too() {
        monitor.platform(new PlatformEvent.Start("todo", "1"));
        monitor.platform(report(ANSWERED));
        monitor.platform(new PlatformEvent.Start("todo", "2"));
        monitor.platform(report(new Invocation.TimedOut("Task timed out after 3.00 seconds")));

        assertThat(row()).isEqualTo(new FunctionRow("TodoFunction", "not started", 0, 2, 1));
    }

    @Test
    void a_call_whose_instance_did_not_come_up_is_a_failed_call() {
        var failed = new Invocation.InitFailed("Runtime.ExitError", "exit status 1", List.of());

        monitor.platform(new PlatformEvent.InitReport("todo", "1", Duration.ofMillis(9), failed));

        assertThat(row()).isEqualTo(new FunctionRow("TodoFunction", "not started", 0, 1, 1));
    }

    @Test
    void another_functions_calls_are_not_counted() {
        monitor.platform(new PlatformEvent.Report("other", "1", Duration.ZERO, null, 128, 0, ANSWERED));

        assertThat(row()).isEqualTo(new FunctionRow("TodoFunction", "not started", 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"STARTING, starting", "IDLE, warm", "BUSY, busy", "STARTING IDLE, warm", "IDLE BUSY STARTING, busy"})
    void a_function_is_as_its_liveliest_instance(String phases, String word) {
        var instances = Stream.of(phases.split(" "))
                .map(phase -> new InstanceState(7, Phase.valueOf(phase), NOON))
                .toArray(InstanceState[]::new);

        assertThat(row(instances)).isEqualTo(new FunctionRow("TodoFunction", word, instances.length, 0, 0));
    }

    private FunctionRow row(InstanceState... instances) {
        return monitor.rows(List.of(new FunctionState("TodoFunction", "todo", 2, 0, List.of(instances))))
                .getFirst();
    }

    private static PlatformEvent report(Invocation outcome) {
        return new PlatformEvent.Report("todo", "1", Duration.ofMillis(5), null, 128, 90, outcome);
    }
}
