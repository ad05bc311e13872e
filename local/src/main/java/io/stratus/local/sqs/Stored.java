package io.stratus.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A message in its queue. Changed under the lock of [Queues] only.
final class Stored {

    /// Longest time from a receive to being visible again (API Reference, `ChangeMessageVisibility`).
    private static final Duration LONGEST = Duration.ofHours(12);

    /// Who is visible first; of two that are at once, who came first.
    static final Comparator<Stored> NEXT = Comparator.<Stored, Instant>comparing(stored -> stored.visibleAt)
            .thenComparingLong(stored -> stored.arrival);

    final Message message;
    final @Nullable String deadLetterSource;
    private final long arrival;
    private Instant visibleAt;
    private final int receivedElsewhere;
    private int receivedHere;
    private @Nullable Instant firstReceivedAt;
    private @Nullable Instant receivedAt;
    private @Nullable ReceiptHandle handle;

    /// @param arrival counts up in each queue
    Stored(Message message, Instant visibleAt, long arrival) {
        this.message = message;
        this.deadLetterSource = null;
        this.receivedElsewhere = 0;
        this.visibleAt = visibleAt;
        this.arrival = arrival;
    }

    private Stored(Stored moved, String deadLetterSource, Instant visibleAt, long arrival) {
        this.message = moved.message;
        this.deadLetterSource = deadLetterSource;
        this.receivedElsewhere = moved.receivedElsewhere + moved.receivedHere;
        this.firstReceivedAt = moved.firstReceivedAt;
        this.visibleAt = visibleAt;
        this.arrival = arrival;
    }

    /// The same message in the dead-letter queue, where nobody has received it yet. It keeps when it was first sent, so
    /// its retention goes on (Developer Guide, "Using dead-letter queues in Amazon SQS").
    Stored movedFrom(String queueArn, Instant now, long arrivalThere) {
        return new Stored(this, queueArn, now, arrivalThere);
    }

    Delivery deliver(ReceiptHandle as, Instant now, Duration visibility) {
        handle = as;
        receivedAt = now;
        visibleAt = now.plus(visibility);
        receivedHere++;
        var first = firstReceivedAt == null ? now : firstReceivedAt;
        firstReceivedAt = first;
        return new Delivery(message, as.toString(), receivedElsewhere + receivedHere, first, deadLetterSource);
    }

    void changeVisibility(Instant now, Duration visibility) {
        var until = now.plus(visibility);
        if (receivedAt != null && until.isAfter(receivedAt.plus(LONGEST))) {
            throw QueueError.visibilityTooLong(visibility);
        }
        visibleAt = until;
    }

    boolean isLatest(ReceiptHandle given) {
        return given.equals(handle);
    }

    boolean visible(Instant now) {
        return !visibleAt.isAfter(now);
    }

    boolean inFlight(Instant now) {
        return receivedAt != null && !visible(now);
    }

    Instant visibleAt() {
        return visibleAt;
    }

    int receivedHere() {
        return receivedHere;
    }
}
