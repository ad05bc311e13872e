package io.stratus.local.lambda.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/// A cron expression of EventBridge, in UTC: minutes, hours, day of month, month, day of week, year. Quartz has the
/// same
/// grammar with seconds before it, and a few forms more, which are refused.
record Cron(CronExpression quartz) implements ScheduleExpression {

    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile("[\\d,*/-]+"),
            Pattern.compile("[\\d,*/-]+"),
            Pattern.compile("[\\d,*/-]+|\\?|L|\\d{1,2}W"),
            Pattern.compile("[\\dA-Z,*/-]+"),
            Pattern.compile("[\\dA-Z,*/-]+|\\?|L|[1-7]L|[1-7]#[1-5]"),
            Pattern.compile("[\\d,*/-]+"));

    static Cron of(String text) {
        var fields = List.of(text.substring("cron(".length(), text.length() - 1).split(" ", -1));
        if (fields.size() != FIELDS.size()) {
            throw new IllegalArgumentException("no cron expression of six fields: " + text);
        }
        for (int i = 0; i < FIELDS.size(); i++) {
            if (!FIELDS.get(i).matcher(fields.get(i)).matches()) {
                throw new IllegalArgumentException(
                        "field %s is none of EventBridge's: %s".formatted(fields.get(i), text));
            }
        }
        try {
            var quartz = new CronExpression("0 " + String.join(" ", fields));
            quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
            return new Cron(quartz);
        } catch (ParseException malformed) {
            throw new IllegalArgumentException("no cron expression: " + text, malformed);
        }
    }

    @Override
    public @Nullable Instant next(Instant after, Instant start) {
        var next = quartz.getNextValidTimeAfter(Date.from(after));
        return next == null ? null : next.toInstant();
    }
}
