package io.stratus.local.lambda.schedule;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.lambda.async.AsyncCall;
import io.stratus.local.lambda.async.AsyncCalls;
import io.stratus.local.lambda.async.Timetable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The schedules of a run. A time that passed while the machine slept is made up for once. Safe for use by many
/// threads.
public final class Schedules implements AutoCloseable {

    private final Map<String, Schedule> byName = new LinkedHashMap<>();

    private Schedules() {}

    /// Starts them: rates count from now on.
    ///
    /// @param timetable whose clock it goes by; goes on to be its owner's
    /// @param calls takes what a schedule fires
    /// @param random of event ids; used by many threads
    /// @throws IllegalArgumentException if two schedules share a name, or a queue for failures does not exist
    public static Schedules start(
            List<ScheduleSpec> specs, Timetable timetable, AsyncCalls calls, RandomGenerator random) {
        var schedules = new Schedules();
        for (var spec : specs) {
            calls.check(call(spec, "", timetable.now()));
            var schedule = new Schedule(spec, timetable, time -> calls.send(call(spec, RandomIds.uuid(random), time)));
            if (schedules.byName.put(spec.name(), schedule) != null) {
                throw new IllegalArgumentException("two schedules are called " + spec.name());
            }
        }
        schedules.byName.values().forEach(Schedule::start);
        return schedules;
    }

    private static AsyncCall call(ScheduleSpec spec, String id, Instant time) {
        return new AsyncCall(
                spec.functionArn(),
                spec.input() == null ? ScheduledEvent.of(spec, id, time) : spec.input(),
                spec.maximumRetryAttempts(),
                spec.maximumEventAge(),
                spec.onFailure());
    }

    /// Fires one now, besides its times and even if it is disabled.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public void fire(String name) {
        var schedule = byName.get(name);
        if (schedule == null) {
            throw new IllegalArgumentException("no schedule " + name);
        }
        schedule.fire();
    }

    /// In the order they were given.
    public List<ScheduleState> states() {
        return byName.values().stream().map(Schedule::state).toList();
    }

    /// Fires no more by the clock.
    @Override
    public void close() {
        byName.values().forEach(Schedule::stop);
    }
}
