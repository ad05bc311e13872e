package io.stratus.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/// One line on the terminal for each thing that became ready. Safe for use by many threads.
final class Progress {

    private final PrintStream out;
    private final InstantSource clock;
    private final long start;

    Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.start = clock.millis();
    }

    synchronized void ready(String what) {
        out.printf("%6.1f s  %s%n", elapsed().toMillis() / 1000.0, what);
    }

    synchronized void say(String text) {
        out.println(text);
    }

    Duration elapsed() {
        return Duration.ofMillis(clock.millis() - start);
    }
}
