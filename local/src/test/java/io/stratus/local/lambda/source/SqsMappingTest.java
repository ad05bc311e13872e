package io.stratus.local.lambda.source;

import static io.stratus.local.lambda.source.Source.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stratus.local.lambda.Invocation;
import io.stratus.local.sqs.Draft;
import io.stratus.local.sqs.MessageAttribute;
import io.stratus.local.sqs.QueueState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lambda Developer Guide, "Using Lambda with Amazon SQS" and the pages below it.
class SqsMappingTest {

    private final Source source = new Source();

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void a_message_dealt_with_is_deleted() {
        source.map(Source.spec(), event -> answered("null"));

        source.send("milk");

        await().until(() -> empty(source.photos().state()));
        assertThat(source.bodies()).containsExactly("milk");
    }

    /// The example event of "Using Lambda with Amazon SQS".
    @Test
    void the_record_has_the_members_of_lambdas_event() {
        var kind = Map.of("kind", new MessageAttribute("String", "photo"));
        var sent = source.send(new Draft("Test message.", kind, null, "AIDAIENQZJOLO23YVJ4VO", null));

        source.map(Source.spec(), event -> answered("null"));

        await().until(() -> !source.events.isEmpty());
        var found = source.events.getFirst().path("Records").path(0);
        assertThat(found.propertyNames())
                .containsExactly(
                        "messageId",
                        "receiptHandle",
                        "body",
                        "attributes",
                        "messageAttributes",
                        "md5OfBody",
                        "md5OfMessageAttributes",
                        "eventSource",
                        "eventSourceARN",
                        "awsRegion");
        assertThat(found.path("messageId").stringValue()).isEqualTo(sent.id());
        assertThat(found.path("attributes").propertyNames())
                .containsExactlyInAnyOrder(
                        "ApproximateReceiveCount", "SentTimestamp", "SenderId", "ApproximateFirstReceiveTimestamp");
        assertThat(found.path("attributes").path("ApproximateReceiveCount")).isEqualTo(json("'1'"));
        assertThat(found.path("attributes").path("SentTimestamp").stringValue())
                .isEqualTo(String.valueOf(sent.sentAt().toEpochMilli()));
        assertThat(found.path("messageAttributes"))
                .isEqualTo(
                        json(
                                "{'kind':{'stringValue':'photo','stringListValues':[],'binaryListValues':[],'dataType':'String'}}"));
        assertThat(found.path("md5OfBody").stringValue()).isEqualTo("e4e68fb7bd0e697a0ae8f1bb342846b3");
        assertThat(found.path("eventSource").stringValue()).isEqualTo("aws:sqs");
        assertThat(found.path("eventSourceARN").stringValue()).isEqualTo(Source.PHOTOS);
        assertThat(found.path("awsRegion").stringValue()).isEqualTo("eu-central-1");
    }

    @Test
    void only_reported_messages_stay_and_come_back() {
        source.send("good");
        source.send("bad");
        source.map(Source.spec(), event -> answered(report(idOf(event, "bad"))));

        await().until(() -> source.photos().state().inFlight() == 1);

        source.pass(Source.VISIBILITY);
        await().until(() -> source.events.size() == 2);
        assertThat(source.bodies()).containsExactly("good", "bad", "bad");
    }

    @Test
    void a_report_that_the_mapping_does_not_want_is_not_read() {
        source.send("bad");

        source.map(reporting(false), event -> answered(report(idOf(event, "bad"))));

        await().until(() -> empty(source.photos().state()));
    }

    /// "Success and failure conditions", complete success.
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{'batchItemFailures':null}", "{'batchItemFailures':[]}"})
    void an_answer_without_failures_is_success(String answer) {
        source.send("milk");

        source.map(Source.spec(), event -> answered(answer.replace('\'', '"')));

        await().until(() -> empty(source.photos().state()));
    }

    /// "Success and failure conditions", complete failure.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "'fine'",
                "{'batchItemFailures':[{'itemIdentifier':''}]}",
                "{'batchItemFailures':[{'itemIdentifier':null}]}",
                "{'batchItemFailures':[{'id':'milk'}]}",
                "{'batchItemFailures':[{'itemIdentifier':'of another batch'}]}",
                "{'batchItemFailures':'all'}"
            })
    void an_answer_that_is_no_report_fails_the_whole_batch(String answer) {
        source.send("milk");

        source.map(Source.spec(), event -> answered(answer.replace('\'', '"')));

        assertStays();
    }

    static Stream<Invocation> failures() {
        return Stream.of(
                new Invocation.HandlerFailed("java.io.IOException", "no", new byte[0]),
                new Invocation.TimedOut("Task timed out after 3.00 seconds"),
                new Invocation.Crashed("Runtime.ExitError", "signal: killed", List.of()),
                new Invocation.InitFailed("Runtime.InvalidEntrypoint", "no class", List.of()),
                new Invocation.Throttled());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_call_that_did_not_end_well_deletes_nothing(Invocation outcome) {
        source.send("milk");

        source.map(reporting(false), event -> outcome);

        assertStays();
    }

    @Test
    void a_message_that_fails_each_time_ends_in_the_dead_letter_queue() {
        source.send("poison");
        source.map(Source.spec(), event -> new Invocation.TimedOut("late"));

        for (int i = 1; i <= 3; i++) {
            int calls = i;
            await().until(() -> source.events.size() == calls);
            source.pass(Source.VISIBILITY);
        }

        await().until(() -> source.queues.queue(Source.LOST).state().visible() == 1);
        assertThat(source.bodies()).hasSize(3);
    }

    @Test
    void a_batch_is_no_larger_than_its_size() {
        IntStream.range(0, 7).forEach(i -> source.send("photo " + i));

        source.map(with(3, Duration.ZERO, null, List.of()), event -> answered(""));

        await().until(() -> empty(source.photos().state()));
        assertThat(source.events)
                .allSatisfy(event -> assertThat(event.path("Records").size()).isBetween(1, 3));
        assertThat(source.bodies()).hasSize(7);
    }

    @Test
    void a_window_gathers_what_comes_meanwhile() throws InterruptedException {
        source.map(with(12, Duration.ofSeconds(60), null, List.of()), event -> answered(""));

        IntStream.range(0, 11).forEach(i -> source.send("photo " + i));
        await().until(() -> source.photos().state().inFlight() == 11);
        assertThat(source.events).isEmpty();
        source.send("the last");

        await().until(() -> empty(source.photos().state()));
        assertThat(source.events).hasSize(1);
    }

    @Test
    void a_window_that_ends_sends_what_there_is() {
        source.map(with(1000, Duration.ofSeconds(1), null, List.of()), event -> answered(""));

        source.send("alone");

        await().until(() -> empty(source.photos().state()));
    }

    /// "Lambda quotas": 6 MB.
    @Test
    void an_event_is_no_longer_than_lambda_takes() {
        IntStream.range(0, 8).forEach(i -> source.send("x".repeat(1024 * 1024)));
        var longest = new AtomicInteger();

        source.map(Source.spec(), (name, event, wait) -> {
            longest.accumulateAndGet(event.length, Math::max);
            return answered("");
        });

        await().until(() -> empty(source.photos().state()));
        assertThat(longest.get()).isBetween(5 * 1024 * 1024, 6 * 1024 * 1024);
    }

    @Test
    void no_more_calls_run_at_once_than_the_maximum() {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var ends = new Semaphore(0);
        IntStream.range(0, 6).forEach(i -> source.send("photo " + i));

        source.map(with(1, Duration.ZERO, 2, List.of()), (name, event, wait) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            ends.acquire();
            inside.decrementAndGet();
            return answered("");
        });

        await().until(() -> inside.get() == 2);
        assertThat(source.photos().state().visible()).isEqualTo(4);
        ends.release(6);
        await().until(() -> empty(source.photos().state()));
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void a_filter_lets_pass_what_it_matches_and_the_rest_is_deleted() {
        source.map(filtering("{'body':{'kind':['photo']}}"), event -> answered(""));

        source.send("{\"kind\":\"note\"}");
        source.send("plain text");
        source.send("{\"kind\":\"photo\"}");

        await().until(() -> !source.events.isEmpty() && empty(source.photos().state()));
        assertThat(source.bodies()).containsExactly("{\"kind\":\"photo\"}");
    }

    @Test
    void a_filter_of_plain_text_matches_plain_text_alone() {
        source.map(filtering("{'body':['milk']}"), event -> answered(""));

        source.send("{\"milk\":1}");
        source.send("milk");

        await().until(() -> !source.events.isEmpty() && empty(source.photos().state()));
        assertThat(source.bodies()).containsExactly("milk");
    }

    @Test
    void a_disabled_mapping_takes_nothing() {
        source.send("milk");

        source.map(
                new SqsMappingSpec(
                        Source.FUNCTION,
                        Duration.ofSeconds(10),
                        Source.PHOTOS,
                        1,
                        Duration.ZERO,
                        null,
                        false,
                        List.of(),
                        false),
                event -> answered(""));
        source.map(Source.spec(), event -> new Invocation.Throttled());

        await().until(() -> source.photos().state().inFlight() == 1);
        assertThat(source.events).hasSize(1);
    }

    @Test
    void the_function_is_called_by_its_alias_and_may_wait_until_the_messages_are_visible() throws InterruptedException {
        var called = new CountDownLatch(1);
        source.map(Source.spec(), (name, event, wait) -> {
            if (name.equals(Source.FUNCTION) && wait.equals(Source.VISIBILITY)) {
                called.countDown();
            }
            return answered("");
        });

        source.send("milk");

        called.await();
    }

    @Test
    void a_closed_mapping_takes_no_more_and_lets_a_call_end() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var mapping = SqsMapping.start(Source.spec(), source.queues, (name, event, wait) -> {
            begun.countDown();
            end.await();
            return answered("");
        });
        source.send("under way");
        begun.await();

        var closing = Thread.ofVirtual().start(mapping::close);
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        end.countDown();
        closing.join();
        source.send("too late");

        assertThat(source.photos().state()).returns(1, QueueState::visible).returns(0, QueueState::inFlight);
    }

    /// API Reference, `CreateEventSourceMapping`.
    @Test
    void a_queue_that_hides_messages_for_less_than_the_functions_timeout_is_refused() {
        var slow = new SqsMappingSpec(
                Source.FUNCTION, Duration.ofSeconds(61), Source.PHOTOS, 1, Duration.ZERO, null, false, List.of(), true);

        assertThatThrownBy(() -> SqsMapping.start(slow, source.queues, (name, event, wait) -> answered("")))
                .hasMessage("Queue visibility timeout: 60 seconds is less than Function timeout: 61 seconds");
    }

    @Test
    void what_aws_would_not_take_is_refused() {
        assertThatThrownBy(() -> with(11, Duration.ZERO, null, List.of())).hasMessageContaining("BatchSize is over 10");
        assertThatThrownBy(() -> with(10, Duration.ofSeconds(301), null, List.of()))
                .hasMessageContaining("window is");
        assertThatThrownBy(() -> with(10, Duration.ZERO, 1, List.of())).hasMessageContaining("MaximumConcurrency is 1");
        assertThatThrownBy(() -> filtering("{'attributes':{'SenderId':['ann']}}"))
                .hasMessageContaining("has the key attributes, not body");
        assertThatThrownBy(() -> filtering("{'body':'milk'}")).hasMessageContaining("no filter pattern");
        assertThatThrownBy(() -> filtering("{'body':")).hasMessageContaining("no filter pattern");
    }

    private void assertStays() {
        await().until(() -> !source.events.isEmpty());
        source.closeMappings();
        assertThat(source.photos().state().inFlight()).isEqualTo(1);
    }

    private static SqsMappingSpec reporting(boolean reports) {
        return new SqsMappingSpec(
                Source.FUNCTION,
                Duration.ofSeconds(10),
                Source.PHOTOS,
                10,
                Duration.ZERO,
                null,
                reports,
                List.of(),
                true);
    }

    private static SqsMappingSpec filtering(String pattern) {
        return with(1, Duration.ZERO, null, List.of(pattern.replace('\'', '"')));
    }

    private static SqsMappingSpec with(int size, Duration window, @Nullable Integer most, List<String> patterns) {
        return new SqsMappingSpec(
                Source.FUNCTION, Duration.ofSeconds(10), Source.PHOTOS, size, window, most, true, patterns, true);
    }

    private static boolean empty(QueueState state) {
        return state.visible() + state.inFlight() + state.delayed() == 0;
    }

    private static String idOf(JsonNode event, String body) {
        return event.path("Records")
                .valueStream()
                .filter(each -> each.path("body").stringValue().equals(body))
                .map(each -> each.path("messageId").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String report(String id) {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + id + "\"}]}";
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
