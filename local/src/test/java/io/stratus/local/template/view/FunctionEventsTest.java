package io.stratus.local.template.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.template.Samples;
import io.stratus.local.template.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Queues and schedules that call functions.
class FunctionEventsTest {

    @TempDir
    private Path folder;

    @Test
    void events_of_files_call_the_usage_functions_alias() {
        var stack = Samples.todo();

        var sources = EventSourceResource.all(stack);

        assertThat(sources)
                .containsExactly(new EventSourceResource(
                        "TodoUsageFunction",
                        "FileEvents",
                        "arn:aws:lambda:eu-central-1:000000000000:function:todo-TodoUsageFunction:live",
                        stack.resource("FileEventsQueue").arn(),
                        10,
                        Duration.ZERO,
                        OptionalInt.of(10),
                        true,
                        List.of(),
                        true));
    }

    @Test
    void a_message_stays_hidden_for_six_times_what_the_usage_function_may_take() {
        var stack = Samples.todo();
        var timeout = FunctionResource.all(stack).stream()
                .filter(function -> function.logicalId().equals("TodoUsageFunction"))
                .map(FunctionResource::timeout)
                .findFirst()
                .orElseThrow();

        var hidden = QueueResource.all(stack).getFirst().visibilityTimeout();

        // Lambda developer guide, "Creating and configuring an Amazon SQS event source mapping".
        assertThat(hidden).isGreaterThanOrEqualTo(timeout.multipliedBy(6));
    }

    @Test
    void a_day_calls_the_sweeps_alias() {
        var schedules = ScheduleResource.all(Samples.todo());

        assertThat(schedules)
                .containsExactly(new ScheduleResource(
                        "TodoSweepFunction",
                        "Daily",
                        "arn:aws:lambda:eu-central-1:000000000000:function:todo-TodoSweepFunction:live",
                        "todo-TodoSweepFunctionDaily",
                        "rate(1 day)",
                        null,
                        true));
    }

    @Test
    void what_an_event_says_is_read() throws IOException {
        var stack = function("""
                Messages:
                  Type: SQS
                  Properties:
                    Queue: arn:aws:sqs:eu-central-1:000000000000:a
                    BatchSize: 100
                    MaximumBatchingWindowInSeconds: 5
                    FilterCriteria: {Filters: [{Pattern: '{"body":["a"]}'}]}
                    Enabled: false
                Nightly:
                  Type: Schedule
                  Properties: {Schedule: cron(0 3 * * ? *), Name: nightly, Input: '{}', State: DISABLED}
                """);

        var source = EventSourceResource.all(stack).getFirst();
        var schedule = ScheduleResource.all(stack).getFirst();

        assertThat(source.invokedArn()).endsWith(":function:todo-Function");
        assertThat(source.batchSize()).isEqualTo(100);
        assertThat(source.window()).isEqualTo(Duration.ofSeconds(5));
        assertThat(source.maximumConcurrency()).isEmpty();
        assertThat(source.reportsBatchItemFailures()).isFalse();
        assertThat(source.filters()).containsExactly("{\"body\":[\"a\"]}");
        assertThat(source.enabled()).isFalse();
        assertThat(schedule.ruleName()).isEqualTo("nightly");
        assertThat(schedule.input()).isEqualTo("{}");
        assertThat(schedule.enabled()).isFalse();
    }

    @Test
    void a_property_of_an_event_that_has_no_effect_is_named() throws IOException {
        var stack = function("""
                Nightly:
                  Type: Schedule
                  Properties: {Schedule: rate(1 day), RetryPolicy: {MaximumRetryAttempts: 1}}
                """);

        var notApplied = stack.report().getFirst().notApplied();

        assertThat(notApplied).containsExactly("Events.Nightly.Properties.RetryPolicy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {Type: SNS, Properties: {Topic: a}}                                                | Type: the local run has events of SQS and Schedule, not of SNS
            {Type: SQS, Properties: {BatchSize: 1}}                                            | Properties: "Queue" is missing
            {Type: SQS, Properties: {Queue: a, BatchSize: 11}}                                 | Properties.BatchSize: above 10 it needs a MaximumBatchingWindowInSeconds of at least 1
            {Type: SQS, Properties: {Queue: a, ScalingConfig: {MaximumConcurrency: 1}}}        | Properties.ScalingConfig.MaximumConcurrency: MaximumConcurrency goes from 2 to 1000
            {Type: SQS, Properties: {Queue: a, FunctionResponseTypes: [ReportAll]}}            | Properties.FunctionResponseTypes[0]: the one response type is ReportBatchItemFailures
            {Type: SQS}                                                                        | "Properties" is missing
            """)
    void an_event_that_lambda_would_refuse_is_refused_with_its_place(String event, String fault) throws IOException {
        var broken = function("Event: " + event);

        assertThatThrownBy(() -> EventSourceResource.all(broken))
                .hasMessageContaining("a.yaml:9 Resources.Function.Properties.Events.Event")
                .hasMessageEndingWith(fault);
    }

    @Test
    void a_schedule_that_is_none_is_refused_with_its_place() throws IOException {
        var broken = function("Event: {Type: Schedule, Properties: {Schedule: daily}}");

        assertThatThrownBy(() -> ScheduleResource.all(broken))
                .hasMessageEndingWith("Properties.Schedule: a schedule is rate(...) or cron(...), not daily");
    }

    private Stack function(String events) throws IOException {
        return Samples.read(folder, """
                Resources:
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      CodeUri: b.jar
                      Runtime: java25
                      Events:
                """ + events.indent(8));
    }
}
