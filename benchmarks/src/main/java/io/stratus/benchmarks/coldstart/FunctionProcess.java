package io.stratus.benchmarks.coldstart;

import io.stratus.benchmarks.coldstart.RuntimeApi.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One function process, driven step by step through the Runtime API. Closing kills it.
final class FunctionProcess implements AutoCloseable {

    /// No step may take longer: a cold start on one core takes 2 to 6 s.
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LOG_TAIL = 3000; // characters

    private final RuntimeApi api;
    private final Process process;
    private final Path log;
    private final long started = System.nanoTime();

    private FunctionProcess(RuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /// @param taskRoot the working folder, where the runtime looks for the function
    /// @param environment all of it: nothing is inherited
    static FunctionProcess start(
            RuntimeApi api, Path taskRoot, List<String> command, Map<String, String> environment, Path log)
            throws IOException {
        api.forget();
        var builder = new ProcessBuilder(command)
                .directory(taskRoot.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new FunctionProcess(api, builder.start(), log);
    }

    /// Time since the process was started.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    Counters counters() throws IOException {
        return Counters.of(process.pid());
    }

    Step.Asks untilItAsks() throws IOException, InterruptedException {
        return switch (step()) {
            case Step.Asks asks -> asks;
            case Step.Answers answers -> throw broken("it answered before it was asked: " + answers.body());
            case Step.Fails fails -> throw broken(fails.report());
        };
    }

    Step.Answers untilItAnswers() throws IOException, InterruptedException {
        return switch (step()) {
            case Step.Answers answers -> answers;
            case Step.Asks _ -> throw broken("it asked for the next event without an answer to this one");
            case Step.Fails fails -> throw broken(fails.report());
        };
    }

    /// Lets the Java virtual machine end as on SIGTERM, so that it writes what it was told to write at its end.
    void end() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw broken("it did not end");
        }
    }

    private Step step() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var step = api.await(LOOK);
            if (step != null) {
                return step;
            }
            if (!process.isAlive()) {
                throw broken("it ended with " + process.exitValue());
            }
        }
        throw broken("it did nothing for " + LIMIT.toSeconds() + " s");
    }

    private IllegalStateException broken(String how) throws IOException {
        var said = Files.readString(log);
        return new IllegalStateException("the function did not start: %s%n%s"
                .formatted(how, said.substring(Math.max(0, said.length() - LOG_TAIL))));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
