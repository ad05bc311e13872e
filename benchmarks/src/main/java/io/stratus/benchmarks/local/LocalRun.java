package io.stratus.benchmarks.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `./run` as a child process, on ports of its own. Closing ends it as Ctrl-C would.
///
/// @param ready from its start until everything answered
record LocalRun(Process process, Path root, Duration ready) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final List<String> OPTIONS = List.of(
            // The stage's throttle would else be what is measured.
            "--port-base", "18080", "--set", "ThrottleRate=100000", "--set", "ThrottleBurst=100000");

    /// @param root of a built checkout without a running system
    /// @throws IllegalStateException if a system is running or this one does not get ready
    static LocalRun start(Path root) throws IOException, InterruptedException {
        if (Files.exists(file(root)) && Endpoints.read(file(root)).alive()) {
            throw new IllegalStateException("a local run is up (" + file(root) + "): stop it first");
        }
        Files.deleteIfExists(file(root));
        var log = root.resolve("target/local/benchmark.log");
        Files.createDirectories(log.getParent());
        var started = System.nanoTime();
        var process = run(root, OPTIONS)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.exists(file(root))) {
            var waited = Duration.ofNanos(System.nanoTime() - started);
            if (process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS) || waited.compareTo(LIMIT) > 0) {
                process.destroy();
                throw new IllegalStateException("./run did not get ready: see " + log);
            }
        }
        return new LocalRun(process, root, Duration.ofNanos(System.nanoTime() - started));
    }

    Endpoints endpoints() throws IOException {
        return Endpoints.read(file(root));
    }

    /// An ID token of a confirmed user.
    String token(String email) throws IOException, InterruptedException {
        var token = run(root, List.of("token", email))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(token.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (token.waitFor() != 0) {
            throw new IllegalStateException("./run token ended with " + token.exitValue());
        }
        return text;
    }

    Memory memory() throws IOException {
        return Memory.of(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static ProcessBuilder run(Path root, List<String> arguments) {
        var command = new ArrayList<>(List.of(root.resolve("run").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(root.toFile());
    }

    private static Path file(Path root) {
        return root.resolve("target/local/endpoints.json");
    }
}
