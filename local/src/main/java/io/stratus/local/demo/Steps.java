package io.stratus.local.demo;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import software.amazon.awssdk.core.exception.SdkException;

/// Runs the steps of a tour: one line for each, with its time and what it found. The first that does not hold ends it.
final class Steps {

    private final PrintStream out;
    private final InstantSource clock;

    Steps(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /// Does something and says in a few words what came of it.
    @FunctionalInterface
    interface Step {
        String take() throws InterruptedException;
    }

    void step(String what, Step step) throws InterruptedException {
        long start = clock.millis();
        try {
            var found = step.take();
            out.printf(Locale.ROOT, "  ok   %6d ms  %s: %s%n", clock.millis() - start, what, found);
        } catch (DoesNotHold | SdkException e) {
            out.printf(Locale.ROOT, "  FAIL %6d ms  %s: %s%n", clock.millis() - start, what, e.getMessage());
            throw e instanceof DoesNotHold failed ? failed : new DoesNotHold(String.valueOf(e.getMessage()));
        }
    }

    static void expect(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            throw new DoesNotHold("%s should be %s, but is %s".formatted(what, expected, found));
        }
    }

    /// A step found something else than it should.
    static final class DoesNotHold extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DoesNotHold(String sentence) {
            super(sentence);
        }
    }
}
