package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.log.CallLog;
import io.stratus.todo.StepClock;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Events and answers: Lambda Developer Guide "Using Lambda with Amazon SQS", "Implementing partial batch responses".
class UsageFunctionTest {

    private final StepClock clock = new StepClock();
    private final MemoryUsages usages = new MemoryUsages(clock);
    private final UsageFunction function = new UsageFunction(usages, new CallLog("test", clock));

    static String batch(String... bodies) {
        var records = new ArrayList<Map<String, String>>();
        for (var body : bodies) {
            records.add(Map.of(
                    "messageId",
                    "message-" + (records.size() + 1),
                    "receiptHandle",
                    "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
                    "body",
                    body,
                    "eventSource",
                    "aws:sqs"));
        }
        return JsonMapper.shared().writeValueAsString(Map.of("Records", records));
    }

    static String put(String name, long size, String sequencer) {
        return S3EventsTest.message(
                "ObjectCreated:Put",
                ANN.prefix() + name,
                "\"size\": " + size + ", \"sequencer\": \"" + sequencer + "\"");
    }

    private String answer(String... bodies) {
        return new String(function.apply(new ByteArrayInputStream(batch(bodies).getBytes(UTF_8))), UTF_8);
    }

    @Test
    void a_batch_that_counts_has_no_failures() {
        var answer = answer(put("a", 10, "01"), put("b", 5, "02"), put("a", 10, "01"));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(usages.of(ANN)).isEqualTo(new Usage(15, 2));
    }

    @Test
    void a_message_that_fails_comes_again_and_its_neighbours_do_not() {
        var answer = answer(put("a", 10, "01"), "no JSON", put("b", 5, "02"));

        assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-2\"}]}");
        assertThat(usages.of(ANN)).isEqualTo(new Usage(15, 2));
    }

    @Test
    void all_records_of_a_message_count() {
        var records = List.of(put("a", 10, "01"), put("b", 5, "02")).stream()
                .map(message ->
                        JsonMapper.shared().readTree(message).path("Records").get(0))
                .toList();

        answer(JsonMapper.shared().writeValueAsString(Map.of("Records", records)));

        assertThat(usages.of(ANN)).isEqualTo(new Usage(15, 2));
    }
}
