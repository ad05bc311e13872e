package io.stratus.common.log;

import io.stratus.common.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line for each call, which is its log entry and its metrics at once: CloudWatch takes the numbers out by the
/// embedded metric format (CloudWatch User Guide "Specification: Embedded metric format").
///
/// Metrics, in namespace `Stratus`, by `service` and `operation`: `duration` in milliseconds; `faults`, 1 for an answer
/// of 500 and above, otherwise 0.
public final class CallLog {

    private static final List<Map<String, Object>> METRICS = List.of(Map.of(
            "Namespace",
            "Stratus",
            "Dimensions",
            List.of(List.of("service", "operation")),
            "Metrics",
            List.of(Map.of("Name", "duration", "Unit", "Milliseconds"), Map.of("Name", "faults", "Unit", "Count"))));

    private final String service;
    private final InstantSource clock;
    private final Logger log;

    public CallLog(String service, InstantSource clock) {
        this(service, clock, LoggerFactory.getLogger(CallLog.class));
    }

    CallLog(String service, InstantSource clock, Logger log) {
        this.service = service;
        this.clock = clock;
        this.log = log;
    }

    /// Starts the entry of one call; nothing is written before its end.
    public Entry begin(String operation, String requestId, @Nullable UserId caller) {
        return new Entry(operation, requestId, caller, clock.millis());
    }

    /// The entry of one call.
    public final class Entry {

        private final String operation;
        private final String requestId;
        private final @Nullable UserId caller;
        private final long begun;
        private @Nullable Throwable cause;

        private Entry(String operation, String requestId, @Nullable UserId caller, long begun) {
            this.operation = operation;
            this.requestId = requestId;
            this.caller = caller;
            this.begun = begun;
        }

        /// What made the answer a 500. Its stack is written with the entry.
        public void failedBy(Throwable failure) {
            cause = failure;
        }

        public void end(int status) {
            long now = clock.millis();
            var line = status >= 500 ? log.atError() : log.atInfo();
            line.addKeyValue("service", service)
                    .addKeyValue("operation", operation)
                    .addKeyValue("requestId", requestId)
                    .addKeyValue("user", caller == null ? null : UserHash.of(caller))
                    .addKeyValue("status", status)
                    .addKeyValue("duration", now - begun)
                    .addKeyValue("faults", status >= 500 ? 1 : 0)
                    .addKeyValue("_aws", Map.of("Timestamp", now, "CloudWatchMetrics", METRICS))
                    .setCause(cause)
                    .log("call");
        }
    }
}
