package io.stratus.local.lambda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stratus.local.lambda.Invocation;
import io.stratus.local.lambda.async.Calls;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchedulesTest {

    private final Calls calls = new Calls();
    private final List<Schedules> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Schedules::close);
        calls.close();
    }

    /// EventBridge Events Reference, "Scheduled Event".
    @Test
    void a_schedule_that_fires_gives_the_event_of_its_rule() {
        start(schedule("rate(1 minute)", null, true));
        assertThat(calls.events).isEmpty();

        calls.pass(Duration.ofSeconds(60));

        await().until(() -> calls.events.size() == 1);
        var event = calls.events.getFirst();
        assertThat(event.path("id").stringValue()).matches("[0-9a-f-]{36}");
        assertThat(event).isEqualTo(JsonMapper.shared().readTree("""
                {"version": "0", "id": "%s", "detail-type": "Scheduled Event", "source": "aws.events",
                 "account": "000000000000", "time": "2026-11-24T11:08:30Z", "region": "eu-central-1",
                 "resources": ["arn:aws:events:eu-central-1:000000000000:rule/digest"], "detail": {}}
                """.formatted(
                        event.path("id").stringValue())));
    }

    @Test
    void a_rate_fires_at_each_of_its_times() {
        start(schedule("rate(5 minutes)", null, true));

        for (int i = 1; i <= 3; i++) {
            int times = i;
            calls.pass(Duration.ofMinutes(5));
            await().until(() -> calls.events.size() == times);
        }

        assertThat(calls.events.getLast().path("time").stringValue()).isEqualTo("2026-11-24T11:22:30Z");
    }

    @Test
    void times_that_were_slept_through_are_made_up_for_once() {
        var schedules = start(schedule("cron(0/15 * * * ? *)", null, true));

        calls.pass(Duration.ofHours(3));

        await().until(() -> calls.events.size() == 1);
        await().during(Duration.ofMillis(1500)).until(() -> calls.events.size() == 1);
        assertThat(schedules.states().getFirst().next()).isEqualTo("2026-11-24T14:15:00Z");
    }

    @Test
    void a_schedule_is_fired_by_hand_and_keeps_its_times() {
        var schedules = start(schedule("rate(1 hour)", null, true));

        schedules.fire("digest");

        await().until(() -> calls.events.size() == 1);
        assertThat(calls.events.getFirst().path("time").stringValue()).isEqualTo("2026-11-24T11:07:30Z");
        assertThat(schedules.states())
                .containsExactly(new ScheduleState("digest", "rate(1 hour)", Calls.START.plusSeconds(3600), 1));
        assertThatThrownBy(() -> schedules.fire("absent")).hasMessage("no schedule absent");
    }

    @Test
    void a_constant_input_stands_in_place_of_the_event() {
        start(schedule("rate(1 minute)", "{\"dry\":true}", true)).fire("digest");

        await().until(() -> calls.events.size() == 1);
        assertThat(calls.events.getFirst()).isEqualTo(JsonMapper.shared().readTree("{\"dry\":true}"));
    }

    @Test
    void a_disabled_schedule_fires_by_hand_alone() {
        var schedules = start(schedule("rate(1 minute)", null, false));

        calls.pass(Duration.ofHours(1));
        schedules.fire("digest");

        await().during(Duration.ofMillis(1500)).until(() -> calls.events.size() == 1);
        assertThat(schedules.states().getFirst().next()).isNull();
    }

    @Test
    void a_function_that_fails_is_called_again_as_for_any_asynchronous_call() {
        calls.outcomes(new Invocation.TimedOut("late"), new Invocation.Answered(new byte[0]));
        start(schedule("rate(1 day)", null, true)).fire("digest");

        await().until(() -> calls.events.size() == 1);
        calls.pass(Duration.ofMinutes(1));

        await().until(() -> calls.events.size() == 2);
        assertThat(calls.events.getLast()).isEqualTo(calls.events.getFirst());
    }

    @Test
    void closed_schedules_fire_no_more() {
        start(schedule("rate(1 minute)", null, true)).close();

        calls.pass(Duration.ofHours(1));

        await().during(Duration.ofMillis(1500)).until(() -> calls.events.isEmpty());
    }

    @Test
    void a_broken_expression_or_input_and_a_name_taken_are_refused() {
        var digest = schedule("rate(1 minute)", null, true);

        assertThatThrownBy(() -> schedule("rate(1 minutes)", null, true)).hasMessageContaining("rate(1 minutes)");
        assertThatThrownBy(() -> schedule("rate(1 minute)", "{", true)).hasMessageContaining("is no JSON");
        assertThatThrownBy(() -> start(digest, digest)).hasMessage("two schedules are called digest");
    }

    private Schedules start(ScheduleSpec... specs) {
        var schedules = Schedules.start(List.of(specs), calls.timetable, calls.calls, new SecureRandom());
        open.add(schedules);
        return schedules;
    }

    private static ScheduleSpec schedule(String expression, @Nullable String input, boolean enabled) {
        return new ScheduleSpec(
                "digest",
                "arn:aws:events:eu-central-1:000000000000:rule/digest",
                expression,
                Calls.FUNCTION,
                input,
                2,
                Duration.ofHours(6),
                null,
                enabled);
    }
}
