package io.stratus.benchmarks.coldstart;

import io.stratus.benchmarks.coldstart.Laboratory.Start;
import io.stratus.benchmarks.figures.Distribution;
import io.stratus.benchmarks.figures.Table;
import io.stratus.common.dynamo.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Compares todo-service's artefact with the floors: pairs of cold starts in the order A B B A on one core, and of each
/// pair the ratio of processor times up to the first answer. Prints tables; ends with 1 where something did not answer.
public final class ColdStart {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    private static final Artefact SERVICE = new Artefact(
            "todo-service",
            ROOT.resolve("todo-service/target/todo-service-aws.jar"),
            "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest",
            TodoTable.PAGE);
    private static final Artefact POJO = floor("plain, event classes", "PojoFloor", TodoTable.PAGE);
    private static final Artefact STREAM = floor("plain, streaming JSON", "StreamFloor", TodoTable.PAGE);
    private static final Artefact EMPTY = floor("runtime alone", "EmptyFloor", 0);

    private final Laboratory laboratory;
    private final Pairing pairing;

    private ColdStart(Laboratory laboratory, Pairing pairing) {
        this.laboratory = laboratory;
        this.pairing = pairing;
    }

    /// Runs on the files of a packaged checkout, from its root.
    ///
    /// @param arguments the number of pairs with each floor, the core to use
    public static void main(String... arguments) {
        try {
            measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
            System.exit(0); // DynamoDB Local has no end of its own
        } catch (IOException | InterruptedException | IllegalStateException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static void measure(int pairs, int core) throws IOException, InterruptedException {
        TodoTable.create(DynamoDbLocal.client());
        var work = Files.createDirectories(ROOT.resolve("benchmarks/target/cold-start"));
        var jars = ROOT.resolve("local/target/lambda-runtime");
        var runtime = new ManagedRuntime(jars, work.resolve("runtime.aot"), core, DynamoDbLocal.endpoint());
        try (var api = new RuntimeApi()) {
            var laboratory = new Laboratory(api, runtime, work);
            new ColdStart(laboratory, new Pairing(laboratory, new Control(core), pairs)).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        laboratory.train(EMPTY, TodoTable.list());
        laboratory.run(SERVICE, TodoTable.fill());
        System.out.printf("%n%s%n", classes());
        for (var floor : List.of(POJO, STREAM)) {
            report(floor, pairing.measure(SERVICE, floor, TodoTable.list()));
        }
    }

    private static void report(Artefact floor, List<Pairing.Pair> pairs) {
        var ratio = Distribution.of(pairs.stream().mapToDouble(Pairing.Pair::cpuRatio));
        var ratios = new Table("CPU of todo-service over", "pairs", "median", "least", "greatest")
                .row(
                        floor.name(),
                        Integer.toString(ratio.count()),
                        number(ratio.median()),
                        number(ratio.min()),
                        number(ratio.max()));
        var starts = new Table("medians", "CPU ms", "init ms", "first ms", "RSS MB");
        row(starts, "todo-service", pairs.stream().map(Pairing.Pair::candidate).toList());
        row(starts, floor.name(), pairs.stream().map(Pairing.Pair::floor).toList());
        System.out.printf("%n%s%n%n%s%n", ratios, starts);
    }

    private Table classes() throws IOException, InterruptedException {
        var table = new Table("classes loaded up to the first answer", "all", "parsed", "artefact MB");
        for (var artefact : List.of(SERVICE, POJO, STREAM, EMPTY)) {
            var loaded = laboratory.classes(artefact, TodoTable.list());
            table.row(
                    artefact.name(),
                    Long.toString(loaded.all()),
                    Long.toString(loaded.parsed()),
                    number(artefact.bytes() / 1e6));
        }
        return table;
    }

    private static void row(Table table, String name, List<Start> starts) {
        table.row(
                name,
                median(starts, start -> start.atAnswer().cpuMillis()),
                median(starts, start -> start.init().toMillis()),
                median(starts, start -> start.first().toMillis()),
                median(starts, start -> start.atAnswer().residentBytes() / 1e6));
    }

    private static String median(List<Start> starts, ToDoubleFunction<Start> value) {
        return String.format(
                Locale.ROOT,
                "%.0f",
                Distribution.of(starts.stream().mapToDouble(value)).median());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Artefact floor(String name, String handler, int items) {
        var jar = ROOT.resolve("benchmarks/floor/target/floor-aws.jar");
        return new Artefact(name, jar, "io.stratus.benchmarks.floor." + handler, items);
    }
}
