package io.stratus.local.lambda.schedule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;

/// The event of a rule that fires (EventBridge Events Reference, "Scheduled Event").
final class ScheduledEvent {

    private ScheduledEvent() {}

    /// @param id a UUID
    /// @param time told in whole seconds
    static String of(ScheduleSpec schedule, String id, Instant time) {
        var arn = schedule.arn().split(":", -1);
        var event = JsonMapper.shared()
                .createObjectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", "Scheduled Event")
                .put("source", "aws." + arn[2])
                .put("account", arn[4])
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", arn[3]);
        event.putArray("resources").add(schedule.arn());
        event.putObject("detail");
        return event.toString();
    }
}
