package io.stratus.local.lambda.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a schedule fires (EventBridge User Guide, "Using cron and rate expressions to schedule rules").
interface ScheduleExpression {

    /// The first time after another; null where there is none any more.
    ///
    /// @param start when the schedule was made
    @Nullable
    Instant next(Instant after, Instant start);

    /// Reads `rate(value unit)` or `cron(six fields)`.
    ///
    /// @throws IllegalArgumentException if it is neither
    static ScheduleExpression of(String text) {
        if (text.startsWith("rate(") && text.endsWith(")")) {
            return Rate.of(text);
        }
        if (text.startsWith("cron(") && text.endsWith(")")) {
            return Cron.of(text);
        }
        throw new IllegalArgumentException("neither rate(…) nor cron(…): " + text);
    }

    /// Every so often, the first time one period after the start.
    record Rate(Duration every) implements ScheduleExpression {

        static Rate of(String text) {
            var words = text.substring("rate(".length(), text.length() - 1).split(" ", -1);
            if (words.length != 2 || !words[0].matches("[1-9]\\d{0,8}")) {
                throw new IllegalArgumentException("no rate of a positive number and a unit: " + text);
            }
            long value = Long.parseLong(words[0]);
            // AWS wants the singular for one and the plural for more.
            var unit = value == 1 ? words[1] + "s" : words[1];
            return new Rate(
                    switch (unit) {
                        case "minutes" -> Duration.ofMinutes(value);
                        case "hours" -> Duration.ofHours(value);
                        case "days" -> Duration.ofDays(value);
                        default -> throw new IllegalArgumentException("no unit of a rate of " + value + ": " + text);
                    });
        }

        @Override
        public Instant next(Instant after, Instant start) {
            long passed = Math.max(0, Duration.between(start, after).dividedBy(every));
            return start.plus(every.multipliedBy(passed + 1));
        }
    }
}
