package io.stratus.common.log;

import io.stratus.common.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Numbers of work that nobody called for, such as a scheduled one: one line each time, which is log entry and metrics
/// at once, as in [CallLog]. Metrics are in namespace `Stratus`, by `service` and `operation`, in unit `Count`.
public final class CountLog {

    private final String service;
    private final InstantSource clock;
    private final Logger log;

    public CountLog(String service, InstantSource clock) {
        this(service, clock, LoggerFactory.getLogger(CountLog.class));
    }

    CountLog(String service, InstantSource clock, Logger log) {
        this.service = service;
        this.clock = clock;
        this.log = log;
    }

    /// Writes what was counted, each under its metric's name.
    public void write(String operation, Map<String, Long> counts) {
        var metrics = counts.keySet().stream()
                .sorted()
                .map(name -> Map.of("Name", name, "Unit", "Count"))
                .toList();
        var line = log.atInfo().addKeyValue("service", service).addKeyValue("operation", operation);
        for (var count : counts.entrySet()) {
            line = line.addKeyValue(count.getKey(), count.getValue());
        }
        var directive = Map.of(
                "Namespace", "Stratus", "Dimensions", List.of(List.of("service", "operation")), "Metrics", metrics);
        line.addKeyValue("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive)))
                .log("counts");
    }

    /// Writes that something holds for one user, whose name is not in it. No metric: those have no users.
    public void warn(String operation, UserId user, String message) {
        log.atWarn()
                .addKeyValue("service", service)
                .addKeyValue("operation", operation)
                .addKeyValue("user", UserHash.of(user))
                .log(message);
    }
}
