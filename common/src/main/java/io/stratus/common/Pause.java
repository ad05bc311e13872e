package io.stratus.common;

import java.time.Duration;

/// Lets time pass on the calling thread. A seam, so that tests step instead of wait.
@FunctionalInterface
public interface Pause {

    void last(Duration time);

    /// Waits.
    ///
    /// @throws IllegalStateException if the thread is interrupted: the process is about to end
    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", ending);
        }
    }
}
