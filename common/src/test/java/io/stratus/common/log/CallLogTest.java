package io.stratus.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.UserId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallLogTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UserId ANN = new UserId("e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final CallLog log = new CallLog(
            "todo",
            clock,
            new JsonLogger("calls", Level.INFO, new PrintStream(written, true, StandardCharsets.UTF_8), clock));

    @Test
    void a_call_is_one_line_with_its_operation_status_and_milliseconds() {
        var entry = log.begin("getTodo", "request-1", ANN);
        now.set(NOON.plus(Duration.ofMillis(42)));
        entry.end(200);

        var line = line();
        assertThat(line.path("level").stringValue()).isEqualTo("INFO");
        assertThat(line.path("operation").stringValue()).isEqualTo("getTodo");
        assertThat(line.path("requestId").stringValue()).isEqualTo("request-1");
        assertThat(line.path("status").intValue()).isEqualTo(200);
        assertThat(line.path("duration").longValue()).isEqualTo(42);
        assertThat(line.path("faults").intValue()).isZero();
        assertThat(line.has("stack")).isFalse();
    }

    @Test
    void a_failed_call_is_an_error_with_its_stack_in_the_same_line() {
        var entry = log.begin("getTodo", "request-1", ANN);
        entry.failedBy(new IllegalStateException("broken"));
        entry.end(500);

        var line = line();
        assertThat(line.path("level").stringValue()).isEqualTo("ERROR");
        assertThat(line.path("faults").intValue()).isEqualTo(1);
        assertThat(line.path("stack").stringValue()).contains("IllegalStateException: broken", "CallLogTest");
    }

    /// The hash: `printf %s e2c5… | sha256sum`.
    @Test
    void a_user_is_told_apart_but_not_named() {
        log.begin("getTodo", "request-1", ANN).end(200);

        assertThat(line().path("user").stringValue()).isEqualTo("5b2a6f1f7373d5f1");
        assertThat(text()).doesNotContain(ANN.sub());
    }

    @Test
    void an_anonymous_call_names_no_user() {
        log.begin("getHealth", "request-1", null).end(200);

        assertThat(line().has("user")).isFalse();
    }

    /// CloudWatch User Guide "Specification: Embedded metric format", its schema: `_aws` has Timestamp (an integer) and
    /// CloudWatchMetrics; a directive has Namespace, Dimensions (sets of 0 to 30 names) and Metrics (Name, Unit).
    /// Each name is a member of the root: a text for a dimension, a number for a metric.
    @Test
    void a_line_is_a_metric_of_the_embedded_format() {
        log.begin("getTodo", "request-1", ANN).end(503);

        var line = line();
        var aws = line.path("_aws");
        assertThat(aws.path("Timestamp").longValue()).isEqualTo(NOON.toEpochMilli());
        assertThat(aws.path("CloudWatchMetrics").size()).isEqualTo(1);
        var directive = aws.path("CloudWatchMetrics").get(0);
        assertThat(directive.path("Namespace").stringValue()).isEqualTo("Stratus");
        for (var set : directive.path("Dimensions").values()) {
            assertThat(set.size()).isBetween(1, 30);
            set.values()
                    .forEach(name ->
                            assertThat(line.path(name.stringValue()).isString()).isTrue());
        }
        var units = new ArrayList<String>();
        for (var metric : directive.path("Metrics").values()) {
            assertThat(line.path(metric.path("Name").stringValue()).isNumber()).isTrue();
            units.add(metric.path("Unit").stringValue());
        }
        assertThat(units).containsExactly("Milliseconds", "Count");
    }

    private JsonNode line() {
        assertThat(text().lines()).hasSize(1);
        return JsonMapper.shared().readTree(text());
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
