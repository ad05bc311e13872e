package io.stratus.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The messages of one queue, in the order they become visible.
final class Shelf {

    private final Duration retention;
    private final Map<String, Stored> byId = new HashMap<>();
    private final TreeSet<Stored> bySight = new TreeSet<>(Stored.NEXT);

    Shelf(Duration retention) {
        this.retention = retention;
    }

    void put(Stored stored) {
        byId.put(stored.message.id(), stored);
        bySight.add(stored);
    }

    void remove(Stored stored) {
        bySight.remove(stored);
        byId.remove(stored.message.id());
    }

    void clear() {
        bySight.clear();
        byId.clear();
    }

    @Nullable
    Stored byId(String id) {
        return byId.get(id);
    }

    /// The next visible message, or null where there is none. Those kept for too long are dropped on the way.
    @Nullable
    Stored visible(Instant now) {
        while (!bySight.isEmpty() && bySight.first().visible(now)) {
            var next = bySight.first();
            if (!expired(next, now)) {
                return next;
            }
            remove(next);
        }
        return null;
    }

    /// When the next message becomes visible; null where none will.
    @Nullable
    Instant nextSight() {
        return bySight.isEmpty() ? null : bySight.first().visibleAt();
    }

    /// Changes when a message is visible, which its place here depends on.
    void move(Stored stored, Runnable change) {
        bySight.remove(stored);
        try {
            change.run();
        } finally {
            bySight.add(stored);
        }
    }

    /// What is kept, without what has been kept for too long.
    Collection<Stored> all(Instant now) {
        byId.values().removeIf(stored -> expired(stored, now));
        bySight.removeIf(stored -> expired(stored, now));
        return byId.values();
    }

    private boolean expired(Stored stored, Instant now) {
        return !stored.message.sentAt().plus(retention).isAfter(now);
    }
}
