package io.stratus.local.sqs;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// One standard queue: at least once, in no order that may be relied on (Developer Guide, "Amazon SQS standard
/// queues"). Safe for use by many threads.
public final class Queue {

    /// A waiting receive reads the clock again so often: the machine may have slept, a test may have stepped it.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Shared shared;
    private final Contents contents;

    Queue(QueueSpec spec, Shared shared) {
        this.shared = shared;
        this.contents = new Contents(spec, shared);
    }

    public QueueSpec spec() {
        return contents.spec;
    }

    void giveUpTo(Queue dlq) {
        contents.giveUpTo(dlq.contents);
    }

    /// Puts a message in.
    public Message send(Draft draft) {
        return shared.locked(() -> contents.add(draft));
    }

    /// Takes what is visible, at once or as soon as there is something.
    ///
    /// @param most 1 or more; fewer come where fewer are visible
    /// @param visibility how long nobody else gets them; zero for not at all
    /// @param wait after which an empty list comes back, by the machine's own time
    public List<Delivery> receive(int most, Duration visibility, Duration wait) throws InterruptedException {
        shared.lock().lockInterruptibly();
        try {
            long left = wait.toNanos();
            var taken = contents.take(most, visibility);
            while (taken.isEmpty() && left > 0 && shared.open()) {
                long nap = Math.min(left, nap().toNanos());
                left -= nap - Math.max(0, contents.changed.awaitNanos(nap));
                taken = contents.take(most, visibility);
            }
            return taken;
        } finally {
            shared.lock().unlock();
        }
    }

    /// Deletes a message. A handle that a later receive replaced, or whose message is gone, changes nothing.
    ///
    /// @throws QueueError if the handle is not this queue's
    public void delete(String receiptHandle) {
        var handle = ReceiptHandle.of(spec().arn(), receiptHandle);
        shared.locked(() -> contents.delete(handle));
    }

    /// Sets when a message in flight becomes visible again, from now on.
    ///
    /// @param visibility zero for at once
    /// @throws QueueError if the handle is not this queue's, its message is not in flight any more, or it would
    ///     stay so for longer than 12 hours after its receive
    public void changeVisibility(String receiptHandle, Duration visibility) {
        var handle = ReceiptHandle.of(spec().arn(), receiptHandle);
        shared.locked(() -> contents.changeVisibility(handle, visibility));
    }

    /// Deletes all messages.
    ///
    /// @throws QueueError within 60 seconds of the last time
    public void purge() {
        shared.locked(contents::purge);
    }

    /// How it stands now.
    public QueueState state() {
        return shared.locked(contents::state);
    }

    List<Stored> takeOut(Predicate<Stored> which) {
        return shared.locked(() -> contents.takeOut(which));
    }

    void wake() {
        contents.changed.signalAll();
    }

    private Duration nap() {
        var until = Objects.requireNonNullElse(contents.untilNext(), GLANCE);
        return until.compareTo(GLANCE) > 0 ? GLANCE : until.compareTo(SHORTEST) < 0 ? SHORTEST : until;
    }
}
