package io.stratus.benchmarks.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Starts functions cold and hands them events.
final class Laboratory {

    /// One cold start.
    ///
    /// @param init from the start of the process until it asked for its first event
    /// @param first from the event until the answer
    /// @param atAnswer what the process had used when the answer arrived
    /// @param body of the answer
    record Start(Duration init, Duration first, Counters atAnswer, JsonNode body) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final RuntimeApi api;
    private final ManagedRuntime runtime;
    private final Path work;

    /// @param work a folder for unpacked artefacts and logs
    Laboratory(RuntimeApi api, ManagedRuntime runtime, Path work) {
        this.api = api;
        this.runtime = runtime;
        this.work = work;
    }

    /// Makes the class cache of the runtime, from a run of a function that loads nothing but the runtime.
    void train(Artefact empty, String event) throws IOException, InterruptedException {
        try (var process = start(empty, List.of(runtime.trainingOption()))) {
            api.send(process.untilItAsks(), event, FunctionProcess.LIMIT);
            api.accept(process.untilItAnswers());
            process.untilItAsks();
            process.end();
        }
    }

    /// One cold start with its first event.
    Start measure(Artefact artefact, String event) throws IOException, InterruptedException {
        return measure(artefact, event, List.of());
    }

    /// The classes that one cold start had loaded when it answered.
    LoadedClasses classes(Artefact artefact, String event) throws IOException, InterruptedException {
        var log = work.resolve("classes.log");
        measure(artefact, event, List.of("-Xlog:class+load=info:file=%s::filecount=0".formatted(log)));
        try (var lines = Files.lines(log)) {
            return LoadedClasses.of(lines);
        }
    }

    /// One start that handles all events, for what they do to the table.
    void run(Artefact artefact, List<String> events) throws IOException, InterruptedException {
        try (var process = start(artefact, List.of())) {
            for (var event : events) {
                api.send(process.untilItAsks(), event, FunctionProcess.LIMIT);
                var answer = process.untilItAnswers();
                body(answer.body());
                api.accept(answer);
            }
        }
    }

    private Start measure(Artefact artefact, String event, List<String> options)
            throws IOException, InterruptedException {
        try (var process = start(artefact, options)) {
            var asks = process.untilItAsks();
            var init = process.age();
            api.send(asks, event, FunctionProcess.LIMIT);
            var answer = process.untilItAnswers();
            var total = process.age();
            var counters = process.counters();
            return new Start(init, total.minus(init), counters, checked(artefact, body(answer.body())));
        }
    }

    private static JsonNode body(String answer) {
        var reply = JSON.readTree(answer);
        if (reply.path("statusCode").asInt() / 100 != 2) {
            throw new IllegalStateException("the function answered " + answer);
        }
        return JSON.readTree(reply.path("body").asString());
    }

    private static JsonNode checked(Artefact artefact, JsonNode body) {
        if (body.path("items").size() != artefact.items()) {
            throw new IllegalStateException(artefact.name() + " answered other items: " + body);
        }
        return body;
    }

    private FunctionProcess start(Artefact artefact, List<String> options) throws IOException {
        var taskRoot = artefact.unpack(work);
        return FunctionProcess.start(
                api,
                taskRoot,
                runtime.command(artefact, options),
                runtime.environment(artefact, taskRoot, api.address()),
                work.resolve("function.log"));
    }
}
