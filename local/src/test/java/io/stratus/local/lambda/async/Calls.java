package io.stratus.local.lambda.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.lambda.Invocation;
import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.sqs.Queues;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asynchronous calls of a function whose outcomes a test gives one after the other, and time that a test passes.
public final class Calls implements AutoCloseable {

    public static final String FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:digest:live";
    public static final String FAILED = "arn:aws:sqs:eu-central-1:000000000000:failed";
    public static final Instant START = Instant.parse("2026-11-24T11:07:30Z");

    private volatile Instant now = START;
    private volatile List<Invocation> outcomes = List.of();
    public final List<JsonNode> events = new CopyOnWriteArrayList<>();
    public final Timetable timetable = Timetable.start(() -> now);
    private final Queues queues = Queues.open(
            List.of(new QueueSpec(
                    "failed",
                    FAILED,
                    "http://127.0.0.1/000000000000/failed",
                    Duration.ofSeconds(30),
                    Duration.ofDays(4),
                    Duration.ZERO,
                    Duration.ZERO,
                    null)),
            () -> now,
            new SecureRandom());
    public final AsyncCalls calls =
            new AsyncCalls(timetable, (name, event, wait) -> call(event), queues, new SecureRandom());

    /// Of the calls in their order; the last goes on for all that follow.
    public void outcomes(Invocation... inOrder) {
        outcomes = List.of(inOrder);
    }

    private synchronized Invocation call(byte[] event) {
        events.add(JsonMapper.shared().readTree(event));
        return outcomes.isEmpty()
                ? new Invocation.Answered("null".getBytes(UTF_8))
                : outcomes.get(Math.min(events.size(), outcomes.size()) - 1);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// The records of events given up.
    public List<JsonNode> failures() {
        try {
            return queues.queue(FAILED).receive(10, Duration.ZERO, Duration.ZERO).stream()
                    .map(delivery ->
                            JsonMapper.shared().readTree(delivery.message().body()))
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        timetable.close();
        queues.close();
    }
}
