package io.stratus.benchmarks.coldstart;

import io.stratus.benchmarks.coldstart.Laboratory.Start;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Pairs of cold starts, one right after the other, so that what slows the machine slows both.
///
/// @param wanted number of pairs
record Pairing(Laboratory laboratory, Control control, int wanted) {

    record Pair(Start candidate, Start floor) {

        double cpuRatio() {
            return (double) candidate.atAnswer().cpuMillis() / floor.atAnswer().cpuMillis();
        }
    }

    private record Watched(Start start, Duration control) {}

    /// Control runs of a pair may differ by this share before the pair is dropped.
    private static final double DISTURBED = 0.2;

    /// Alternates who comes first: A B, B A, A B, …
    ///
    /// @throws IllegalStateException if half of all pairs were disturbed
    List<Pair> measure(Artefact candidate, Artefact floor, String event) throws IOException, InterruptedException {
        var pairs = new ArrayList<Pair>();
        for (var attempt = 0; pairs.size() < wanted; attempt++) {
            if (attempt == 2 * wanted) {
                throw new IllegalStateException("the machine is too busy: half of all pairs were disturbed");
            }
            var first = watched(attempt % 2 == 0 ? candidate : floor, event);
            var second = watched(attempt % 2 == 0 ? floor : candidate, event);
            if (!disturbed(first.control(), second.control())) {
                pairs.add(
                        attempt % 2 == 0
                                ? new Pair(first.start(), second.start())
                                : new Pair(second.start(), first.start()));
            }
            System.err.printf("\r%s: %d of %d pairs ", floor.name(), pairs.size(), wanted);
        }
        System.err.println();
        return pairs;
    }

    private Watched watched(Artefact artefact, String event) throws IOException, InterruptedException {
        var before = control.time();
        return new Watched(laboratory.measure(artefact, event), before);
    }

    static boolean disturbed(Duration one, Duration other) {
        var longer = Math.max(one.toNanos(), other.toNanos());
        return longer > (1 + DISTURBED) * Math.min(one.toNanos(), other.toNanos());
    }
}
