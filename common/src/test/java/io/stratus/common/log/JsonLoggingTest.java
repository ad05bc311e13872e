package io.stratus.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import tools.jackson.databind.json.JsonMapper;

class JsonLoggingTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final JsonLogger log = new JsonLogger(
            "io.stratus.test",
            Level.INFO,
            new PrintStream(written, true, StandardCharsets.UTF_8),
            InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));

    @Test
    void an_event_is_one_line_of_json() {
        log.warn("{} of \"{}\"\nfailed", 1, "ü");

        assertThat(text()).isEqualTo("""
                        {"timestamp":"2026-11-24T12:00:00Z","level":"WARN","logger":"io.stratus.test",\
                        "message":"1 of \\"ü\\"\\nfailed"}
                        """);
    }

    @Test
    void a_failure_brings_its_stack_in_the_same_line() {
        log.error("priming failed", new IllegalStateException("outer", new IllegalArgumentException("inner")));

        assertThat(text().lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(text()).path("stack").stringValue())
                .contains("outer", "Caused by", "inner");
    }

    @Test
    void key_value_pairs_become_members_and_nulls_do_not() {
        log.atInfo()
                .addKeyValue("status", 200)
                .addKeyValue("user", (Object) null)
                .log("call");

        var line = JsonMapper.shared().readTree(text());
        assertThat(line.path("status").intValue()).isEqualTo(200);
        assertThat(line.has("user")).isFalse();
    }

    @Test
    void what_is_below_the_threshold_is_not_written() {
        log.debug("no");
        log.trace("no");
        log.atDebug().addKeyValue("a", 1).log("no");

        assertThat(text()).isEmpty();
    }

    /// Spring Cloud Function's AWSLambdaUtils logs whole events, tokens and all, at INFO.
    @Test
    void libraries_are_heard_from_warn_on_and_we_from_info_on() {
        assertThat(LoggerFactory.getLogger("io.stratus.todo.Any").isInfoEnabled())
                .isTrue();
        assertThat(LoggerFactory.getLogger("io.stratus.todo.Any").isDebugEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger("org.springframework.Any").isInfoEnabled())
                .isFalse();
        assertThat(LoggerFactory.getLogger("org.springframework.Any").isWarnEnabled())
                .isTrue();
        assertThat(LoggerFactory.getLogger("io.stratusphere.Any").isInfoEnabled())
                .isFalse();
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
