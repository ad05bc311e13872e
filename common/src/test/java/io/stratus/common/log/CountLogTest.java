package io.stratus.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.common.UserId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The form of metrics: CloudWatch User Guide "Specification: Embedded metric format".
class CountLogTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final InstantSource clock = () -> NOON;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final CountLog log = new CountLog(
            "todo",
            clock,
            new JsonLogger("counts", Level.INFO, new PrintStream(written, true, StandardCharsets.UTF_8), clock));

    private JsonNode line() {
        return JsonMapper.shared().readTree(written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void counts_are_one_line_and_each_is_a_metric() {
        log.write("sweepFiles", Map.of("repaired", 3L, "folders", 7L));

        assertThat(line().path("repaired").longValue()).isEqualTo(3);
        assertThat(line().path("folders").longValue()).isEqualTo(7);
        assertThat(line().at("/_aws/Timestamp").longValue()).isEqualTo(NOON.toEpochMilli());
        var directive = line().at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.path("Namespace").stringValue()).isEqualTo("Stratus");
        assertThat(directive.path("Dimensions").toString()).isEqualTo("[[\"service\",\"operation\"]]");
        assertThat(directive
                        .path("Metrics")
                        .valueStream()
                        .map(metric -> metric.path("Name").stringValue()))
                .containsExactly("folders", "repaired");
    }

    @Test
    void a_user_is_told_by_a_hash_and_is_no_metric() {
        log.warn("sweepFiles", new UserId("e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11"), "over the quota");

        assertThat(line().path("level").stringValue()).isEqualTo("WARN");
        assertThat(line().path("user").stringValue()).hasSize(16);
        assertThat(line().has("_aws")).isFalse();
        assertThat(line().toString()).doesNotContain("e2c5f4a4");
    }
}
