package io.stratus.local.lambda;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// The one event between a supervisor and its runtime: handed over once, settled once.
final class Handover {

    private final BlockingQueue<Handed> events = new LinkedBlockingQueue<>();
    private @Nullable String awaited;
    private boolean held;

    /// @param deadline when the function's timeout passes
    record Handed(Event event, Instant deadline) {}

    synchronized void hand(Event event, Instant deadline) {
        awaited = event.requestId();
        events.add(new Handed(event, deadline));
    }

    /// Waits for the next event.
    Handed take() throws InterruptedException {
        var handed = events.take();
        synchronized (this) {
            held = true;
        }
        return handed;
    }

    /// Whether the runtime has an event that is not settled.
    synchronized boolean isHeld() {
        return held;
    }

    /// Whether that event was due to be settled, which it is now no more.
    synchronized boolean settle(String requestId) {
        boolean due = requestId.equals(awaited);
        if (due) {
            awaited = null;
            held = false;
        }
        return due;
    }
}
