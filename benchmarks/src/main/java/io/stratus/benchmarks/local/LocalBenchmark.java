package io.stratus.benchmarks.local;

import io.stratus.benchmarks.figures.Distribution;
import io.stratus.benchmarks.figures.Table;
import io.stratus.benchmarks.local.Load.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Starts `./run` a few times, then reads one page of to-dos over the API and by the SDK in turns. Prints tables; ends
/// with 1 where an answer was not the expected one.
public final class LocalBenchmark {

    private static final int STARTS = 3;
    private static final int ROUNDS = 6;
    private static final List<Load> LOADS = List.of(new Load(1, 300), new Load(16, 1600));

    private LocalBenchmark() {}

    /// One round: the same load in both ways, one right after the other.
    private record Round(Sample api, Sample sdk) {}

    /// Runs on the files of a built checkout, from its root.
    public static void main(String... none) throws IOException, InterruptedException {
        var root = Path.of("").toAbsolutePath();
        var ready = new ArrayList<Double>();
        for (var start = 1; start < STARTS; start++) {
            try (var run = LocalRun.start(root)) {
                ready.add(run.ready().toMillis() / 1e3);
            }
        }
        try (var run = LocalRun.start(root);
                var todos = new TodoList(run.endpoints(), run.token("benchmark@example.com"))) {
            ready.add(run.ready().toMillis() / 1e3);
            todos.health(); // the one call of the one function
            print(ready, run.memory());
            todos.fill();
            measure(todos);
        }
    }

    private static void print(List<Double> ready, Memory memory) {
        var seconds = Distribution.of(ready.stream().mapToDouble(Double::doubleValue));
        var table = new Table("local run", "median", "least", "greatest")
                .row("./run to ready, s", number(seconds.median()), number(seconds.min()), number(seconds.max()));
        System.out.printf(
                "%n%s%n%nAfter one call of each function: %d processes, RSS %d MB, PSS %d MB%n",
                table, memory.processes(), memory.residentKilobytes() / 1000, memory.proportionalKilobytes() / 1000);
    }

    private static void measure(TodoList todos) throws InterruptedException {
        for (var load : LOADS) {
            round(load, todos, true); // warms both ways
        }
        var table = new Table("GET /v1/todos?limit=20", "clients", "p50 ms", "p99 ms", "requests/s");
        for (var load : LOADS) {
            var rounds = new ArrayList<Round>();
            for (var number = 0; number < ROUNDS; number++) {
                rounds.add(round(load, todos, number % 2 == 0));
            }
            row(table, "gateway, authorizer, function", load, rounds, Round::api);
            row(table, "the same reads by the SDK", load, rounds, Round::sdk);
            table.row(
                    "ratio, median of " + ROUNDS + " rounds",
                    Integer.toString(load.clients()),
                    number(median(rounds, round -> p50(round.api()) / p50(round.sdk()))),
                    number(median(rounds, round -> p99(round.api()) / p99(round.sdk()))),
                    number(median(
                            rounds,
                            round -> round.api().perSecond() / round.sdk().perSecond())));
        }
        System.out.printf("%n%s%n", table);
    }

    private static Round round(Load load, TodoList todos, boolean apiFirst) throws InterruptedException {
        if (apiFirst) {
            var api = load.run(todos::overApi);
            return new Round(api, load.run(todos::bySdk));
        }
        var sdk = load.run(todos::bySdk);
        return new Round(load.run(todos::overApi), sdk);
    }

    private static void row(Table table, String name, Load load, List<Round> rounds, Function<Round, Sample> way) {
        table.row(
                name,
                Integer.toString(load.clients()),
                number(median(rounds, round -> p50(way.apply(round)))),
                number(median(rounds, round -> p99(way.apply(round)))),
                number(median(rounds, round -> way.apply(round).perSecond())));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return Distribution.of(rounds.stream().mapToDouble(value)).median();
    }

    private static double p50(Sample sample) {
        return sample.millis().median();
    }

    private static double p99(Sample sample) {
        return sample.millis().quantile(0.99);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
