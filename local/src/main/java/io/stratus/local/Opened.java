package io.stratus.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a run has opened, closed in the opposite order. One that fails to close does not keep the rest open.
final class Opened implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> things = new ArrayDeque<>();
    private boolean closed;

    /// Closed by the JVM's end: Ctrl-C and SIGTERM, also half-way through the start.
    static Opened untilTheJvmEnds() {
        var opened = new Opened();
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "stop"));
        return opened;
    }

    /// @throws StartRefused if the run is being stopped; the thing is closed then
    synchronized <T extends AutoCloseable> T add(T thing) {
        if (closed) {
            close(thing);
            throw new StartRefused("Stopped before everything was ready.");
        }
        things.push(thing);
        return thing;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!things.isEmpty()) {
            close(things.pop());
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) { // AutoCloseable declares no less
            log.warn("{} did not close cleanly", thing.getClass().getSimpleName(), e);
        }
    }
}
