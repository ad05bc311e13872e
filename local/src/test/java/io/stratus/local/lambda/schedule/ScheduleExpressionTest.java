package io.stratus.local.lambda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// EventBridge User Guide, "Using cron and rate expressions to schedule rules": the expressions are its examples.
class ScheduleExpressionTest {

    /// A Tuesday.
    private static final Instant START = Instant.parse("2026-11-24T11:07:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 minute)      | 2026-11-24T11:08:30Z",
                "rate(5 minutes)     | 2026-11-24T11:12:30Z",
                "rate(1 hour)        | 2026-11-24T12:07:30Z",
                "rate(7 days)        | 2026-12-01T11:07:30Z",
                "cron(0 10 * * ? *)  | 2026-11-25T10:00:00Z",
                "cron(15 12 * * ? *) | 2026-11-24T12:15:00Z",
                "cron(0 18 ? * MON-FRI *) | 2026-11-24T18:00:00Z",
                "cron(0 8 1 * ? *)   | 2026-12-01T08:00:00Z",
                "cron(0/15 * * * ? *) | 2026-11-24T11:15:00Z",
                "cron(1/10 * * * ? *) | 2026-11-24T11:11:00Z",
                "cron(0/5 8-17 ? * MON-FRI *) | 2026-11-24T11:10:00Z",
                "cron(15 10 ? * 6L 2026-2027) | 2026-11-27T10:15:00Z",
                "cron(0 9 ? * 3#2 *) | 2026-12-08T09:00:00Z",
                "cron(0 9 29W * ? *) | 2026-11-30T09:00:00Z",
                "cron(0 9 L * ? *)   | 2026-11-30T09:00:00Z",
                "cron(0 12 ? JAN,FEB 1 *) | 2027-01-03T12:00:00Z"
            })
    void a_schedule_fires_next_at(String expression, Instant next) {
        assertThat(ScheduleExpression.of(expression).next(START, START)).isEqualTo(next);
    }

    @Test
    void a_rate_keeps_its_beat_however_late_it_is_asked() {
        var rate = ScheduleExpression.of("rate(5 minutes)");

        assertThat(rate.next(START.plusSeconds(299), START)).isEqualTo(START.plusSeconds(300));
        assertThat(rate.next(START.plusSeconds(300), START)).isEqualTo(START.plusSeconds(600));
        assertThat(rate.next(START.plusSeconds(999), START)).isEqualTo(START.plusSeconds(1200));
    }

    @Test
    void a_year_that_has_passed_never_comes_again() {
        assertThat(ScheduleExpression.of("cron(15 10 ? * 6L 2019-2022)").next(START, START))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(1 minutes)",
                "rate(5 minute)",
                "rate(0 minutes)",
                "rate(5 seconds)",
                "rate(5)",
                "rate(-1 minutes)",
                "cron(0 10 * * ?)",
                "cron(0 10 * * ? * *)",
                "cron(0 10 * * * *)",
                "cron(0 10 ? * ? *)",
                "cron(60 10 * * ? *)",
                "cron(0 24 * * ? *)",
                "cron(0 9 L-3 * ? *)",
                "cron(0 9 ? * 8 *)",
                "at(2026-11-24T11:07:30)",
                "every minute"
            })
    void what_eventbridge_does_not_know_is_refused(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.of(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expression);
    }
}
