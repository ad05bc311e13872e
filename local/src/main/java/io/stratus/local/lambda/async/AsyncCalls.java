package io.stratus.local.lambda.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.lambda.Invocation;
import io.stratus.local.lambda.Invoker;
import io.stratus.local.sqs.Queues;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lambda's `Invoke` with invocation type `Event` (Developer Guide, "How Lambda handles errors and retries with
/// asynchronous invocation"): a failed call is tried again after one minute, and once more after two; a throttled one
/// after a second, and then after ever longer, up to five minutes.
public final class AsyncCalls {

    private static final Logger log = LoggerFactory.getLogger(AsyncCalls.class);

    /// How long a call stands in line for a free instance, before it counts as throttled.
    private static final Duration WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

    private final Timetable timetable;
    private final Invoker functions;
    private final Queues queues;
    private final RandomGenerator random;

    /// Calls by a timetable, which goes on to be its owner's.
    ///
    /// @param queues for the records of events given up
    /// @param random of request ids; used by many threads
    public AsyncCalls(Timetable timetable, Invoker functions, Queues queues, RandomGenerator random) {
        this.timetable = timetable;
        this.functions = functions;
        this.queues = queues;
        this.random = random;
    }

    /// Whether an event like this would be taken.
    ///
    /// @throws IllegalArgumentException if the queue for failures does not exist
    public void check(AsyncCall call) {
        if (call.onFailure() != null) {
            queues.queue(call.onFailure());
        }
    }

    /// Takes an event. The function is called soon, on another thread.
    ///
    /// @throws IllegalArgumentException if the queue for failures does not exist
    public void send(AsyncCall call) {
        check(call);
        var now = timetable.now();
        begin(new Attempt(call, RandomIds.uuid(random), now, now, 0, 0));
    }

    private void begin(Attempt attempt) {
        timetable.at(attempt.at(), () -> make(attempt));
    }

    private void make(Attempt attempt) {
        try {
            var call = attempt.call();
            var outcome = functions.invoke(call.functionArn(), call.event().getBytes(UTF_8), WAIT);
            switch (outcome) {
                case Invocation.Answered _ -> log.debug("{} took the event", call.functionArn());
                case Invocation.Throttled() -> again(attempt.throttled(timetable.now(), backoff(attempt)), outcome);
                case Invocation.NoSuchFunction _, Invocation.RequestTooLarge _ ->
                    giveUp(attempt.failed(timetable.now(), Duration.ZERO), outcome, "RetriesExhausted");
                default -> again(attempt.failed(timetable.now(), Duration.ofMinutes(attempt.failures() + 1L)), outcome);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(Attempt next, Invocation outcome) {
        if (next.failures() > next.call().maximumRetryAttempts()) {
            giveUp(next, outcome, "RetriesExhausted");
        } else if (next.tooLate()) {
            giveUp(next, outcome, "EventAgeExceeded");
        } else {
            begin(next);
        }
    }

    private void giveUp(Attempt last, Invocation outcome, String condition) {
        var call = last.call();
        var why = outcome.getClass().getSimpleName();
        log.warn("{} gave up an event after {} calls: {}, {}", call.functionArn(), last.calls(), condition, why);
        if (call.onFailure() != null) {
            queues.send(call.onFailure(), FailureRecord.of(last, outcome, condition, timetable.now()));
        }
    }

    private static Duration backoff(Attempt attempt) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempt.throttles(), 9));
        return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }
}
