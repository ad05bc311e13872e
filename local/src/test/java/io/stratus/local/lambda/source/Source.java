package io.stratus.local.lambda.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.lambda.Invocation;
import io.stratus.local.lambda.Invoker;
import io.stratus.local.sqs.Draft;
import io.stratus.local.sqs.Message;
import io.stratus.local.sqs.Queue;
import io.stratus.local.sqs.QueueSpec;
import io.stratus.local.sqs.QueueSpec.Redrive;
import io.stratus.local.sqs.Queues;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A queue `photos` with a dead-letter queue `lost`, and a function that a test gives; time that a test passes.
final class Source implements AutoCloseable {

    static final String PHOTOS = "arn:aws:sqs:eu-central-1:000000000000:photos";
    static final String LOST = "arn:aws:sqs:eu-central-1:000000000000:lost";
    static final String FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:thumbnail:live";
    static final Duration VISIBILITY = Duration.ofSeconds(60);

    private volatile Duration passed = Duration.ZERO;
    final Queues queues = Queues.open(
            List.of(queue(PHOTOS, new Redrive(LOST, 3)), queue(LOST, new Redrive(PHOTOS, 1000))),
            () -> InstantSource.system().instant().plus(passed),
            new SecureRandom());
    final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final List<SqsMapping> mappings = new ArrayList<>();

    private static QueueSpec queue(String arn, Redrive redrive) {
        var name = arn.substring(arn.lastIndexOf(':') + 1);
        return new QueueSpec(
                name,
                arn,
                "http://127.0.0.1/000000000000/" + name,
                VISIBILITY,
                Duration.ofDays(4),
                Duration.ZERO,
                Duration.ZERO,
                redrive);
    }

    static SqsMappingSpec spec() {
        return new SqsMappingSpec(
                FUNCTION, Duration.ofSeconds(10), PHOTOS, 10, Duration.ZERO, null, true, List.of(), true);
    }

    static Invocation answered(String payload) {
        return new Invocation.Answered(payload.getBytes(UTF_8));
    }

    Queue photos() {
        return queues.queue(PHOTOS);
    }

    String send(String body) {
        return queues.send(PHOTOS, body);
    }

    Message send(Draft draft) {
        return photos().send(draft);
    }

    static Draft draft(String body) {
        return new Draft(body, Map.of(), null, "ann", null);
    }

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    /// Starts the mapping of a function that answers each event so.
    void map(SqsMappingSpec spec, Function<JsonNode, Invocation> function) {
        map(spec, (name, event, wait) -> {
            var json = JsonMapper.shared().readTree(event);
            events.add(json);
            return function.apply(json);
        });
    }

    void map(SqsMappingSpec spec, Invoker functions) {
        mappings.add(SqsMapping.start(spec, queues, functions));
    }

    List<String> bodies() {
        return events.stream()
                .flatMap(event -> event.path("Records").valueStream())
                .map(each -> each.path("body").stringValue())
                .toList();
    }

    /// Awaits the calls under way, too.
    void closeMappings() {
        mappings.forEach(SqsMapping::close);
    }

    @Override
    public void close() {
        closeMappings();
        queues.close();
    }
}
