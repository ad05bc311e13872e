package io.stratus.benchmarks.coldstart;

import java.io.IOException;
import java.time.Duration;

/// A fixed piece of work on the measured core. How long it takes tells how undisturbed the core is.
///
/// @param core the one to work on
record Control(int core) {

    private static final String WORK = "i=0; while ((i < 150000)); do ((i += 1)); done";

    Duration time() throws IOException, InterruptedException {
        var started = System.nanoTime();
        var status = new ProcessBuilder("taskset", "-c", Integer.toString(core), "bash", "-c", WORK)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("taskset or bash ended with " + status);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
