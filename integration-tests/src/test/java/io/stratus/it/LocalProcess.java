package io.stratus.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `./run` starts once it has built, as a process of its own with ports of its own.
final class LocalProcess implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("stratus.root", ".."));
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;
    private final Path endpoints;

    private LocalProcess(Process process, Path output, Path endpoints) {
        this.process = process;
        this.output = output;
        this.endpoints = endpoints;
    }

    /// Starts without waiting.
    ///
    /// @param folder where its output and its endpoints.json go, and its temporary files
    static LocalProcess start(Path folder, String... arguments) {
        try {
            var endpoints = folder.resolve("endpoints.json");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                    "-Dstratus.endpoints=" + endpoints,
                    "-cp",
                    "local/target/classes:local/target/lib/*",
                    "io.stratus.local.Main"));
            command.addAll(List.of(arguments));
            var output = Files.createTempFile(folder, "run", ".log");
            var process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new LocalProcess(process, output, endpoints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its endpoints.json, once everything answers.
    JsonNode awaitEndpoints() throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(endpoints)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the run ended with " + process.exitValue() + ":\n" + output());
            }
            if (System.nanoTime() > end) {
                throw new TimeoutException("the run did not become ready:\n" + output());
            }
        }
        try {
            return JsonMapper.shared().readTree(Files.readString(endpoints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its exit code; it must end by itself.
    int awaitExit() throws InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("the run did not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    Path endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// A base whose ports are all free now.
    static int freePortBase() {
        var random = RandomGenerator.getDefault();
        while (true) {
            int base = 20_000 + 100 * random.nextInt(120); // below the range that clients' own ports come from
            if (List.of(base, base + 1, base + 66).stream().allMatch(LocalProcess::isFree)) {
                return base;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
