package io.stratus.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a queue does, step by step. Used under the lock of [Shared] only.
final class Contents {

    private static final Duration BETWEEN_PURGES = Duration.ofSeconds(60);

    final QueueSpec spec;
    final Condition changed;
    private final Shared shared;
    private final Shelf shelf;
    private @Nullable Contents deadLetters;
    private boolean othersDeadLetters;
    private long arrivals;
    private @Nullable Instant purgedAt;

    Contents(QueueSpec spec, Shared shared) {
        this.spec = spec;
        this.shared = shared;
        this.changed = shared.condition();
        this.shelf = new Shelf(spec.retention());
    }

    void giveUpTo(Contents dlq) {
        deadLetters = dlq;
        dlq.othersDeadLetters = true;
    }

    Message add(Draft draft) {
        var now = shared.now();
        var message = draft.sent(shared.uuid(), now);
        var delay = draft.delay() == null ? spec.delay() : draft.delay();
        put(new Stored(message, now.plus(delay), arrivals++));
        return message;
    }

    List<Delivery> take(int most, Duration visibility) {
        var now = shared.now();
        var taken = new ArrayList<Delivery>();
        for (var stored : pick(most, now)) {
            var handle = new ReceiptHandle(spec.arn(), stored.message.id(), shared.secret());
            taken.add(stored.deliver(handle, now, visibility));
            shelf.put(stored); // only now: with no visibility timeout it would be picked twice
        }
        return taken;
    }

    /// When there is something to take next; null where that cannot be told.
    @Nullable
    Duration untilNext() {
        var next = shelf.nextSight();
        return next == null ? null : Duration.between(shared.now(), next);
    }

    void delete(ReceiptHandle handle) {
        var stored = shelf.byId(handle.messageId());
        if (stored != null && stored.isLatest(handle)) {
            shelf.remove(stored);
        }
    }

    void changeVisibility(ReceiptHandle handle, Duration visibility) {
        var stored = shelf.byId(handle.messageId());
        var now = shared.now();
        if (stored == null) {
            throw QueueError.messageGone(handle.toString());
        }
        if (!stored.isLatest(handle) || !stored.inFlight(now)) {
            throw QueueError.notInFlight();
        }
        shelf.move(stored, () -> stored.changeVisibility(now, visibility));
        changed.signalAll();
    }

    void purge() {
        var now = shared.now();
        if (purgedAt != null && now.isBefore(purgedAt.plus(BETWEEN_PURGES))) {
            throw QueueError.purgeInProgress(spec.name());
        }
        purgedAt = now;
        shelf.clear();
    }

    /// Takes visible messages out for good.
    List<Stored> takeOut(Predicate<Stored> which) {
        var now = shared.now();
        var taken = shelf.all(now).stream()
                .filter(stored -> stored.visible(now))
                .filter(which)
                .toList();
        taken.forEach(shelf::remove);
        return taken;
    }

    QueueState state() {
        return Census.of(shelf.all(shared.now()), shared.now()).state(spec, othersDeadLetters);
    }

    private List<Stored> pick(int most, Instant now) {
        var picked = new ArrayList<Stored>();
        for (var next = shelf.visible(now); next != null && picked.size() < most; next = shelf.visible(now)) {
            shelf.remove(next);
            if (deadLetters != null && spec.givesUpAfter(next.receivedHere())) {
                deadLetters.put(next.movedFrom(spec.arn(), now, deadLetters.arrivals++));
            } else {
                picked.add(next);
            }
        }
        return picked;
    }

    private void put(Stored stored) {
        shelf.put(stored);
        changed.signalAll();
    }
}
