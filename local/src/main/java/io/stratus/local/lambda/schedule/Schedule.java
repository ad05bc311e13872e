package io.stratus.local.lambda.schedule;

import io.stratus.local.lambda.async.Timetable;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One schedule on its way from one time to the next.
final class Schedule {

    private final ScheduleSpec spec;
    private final ScheduleExpression expression;
    private final Timetable timetable;
    private final Consumer<Instant> target;
    private final Instant start;
    private boolean running;
    private @Nullable Instant next;
    private long fired;

    /// @param target gets each time that comes
    Schedule(ScheduleSpec spec, Timetable timetable, Consumer<Instant> target) {
        this.spec = spec;
        this.expression = ScheduleExpression.of(spec.expression());
        this.timetable = timetable;
        this.target = target;
        this.start = timetable.now();
    }

    synchronized void start() {
        running = spec.enabled();
        plan();
    }

    synchronized void stop() {
        running = false;
        next = null;
    }

    synchronized void fire() {
        fired++;
        target.accept(timetable.now());
    }

    synchronized ScheduleState state() {
        return new ScheduleState(spec.name(), spec.expression(), next, fired);
    }

    private void plan() {
        var time = running ? expression.next(timetable.now(), start) : null;
        next = time;
        if (time != null) {
            timetable.at(time, () -> come(time));
        }
    }

    private synchronized void come(Instant time) {
        if (running) {
            fired++;
            target.accept(time);
            plan();
        }
    }
}
