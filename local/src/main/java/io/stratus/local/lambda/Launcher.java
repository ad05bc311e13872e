package io.stratus.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/// What every function's processes are started with.
record Launcher(LambdaSettings settings, RunFolder run, FunctionLog log, InstantSource clock, RandomGenerator random) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    /// @param runtimeApi host and port
    ChildProcess launch(FunctionSpec function, String runtimeApi) throws IOException {
        var folder = run.newInstance(function);
        try {
            Files.createDirectories(folder.resolve("tmp"));
            return ChildProcess.start(
                    builder(function, folder, runtimeApi), folder, line -> log.line(function.name(), line));
        } catch (IOException | RuntimeException failed) {
            RunFolder.delete(folder);
            throw failed;
        }
    }

    private ProcessBuilder builder(FunctionSpec function, Path folder, String runtimeApi) throws IOException {
        var taskRoot = RunFolder.taskRoot(function, folder);
        var environment =
                new InstanceEnvironment(function, taskRoot, settings.runtimeFolder(), runtimeApi, logStream());
        var builder = new ProcessBuilder(new InstanceCommand(settings, run, function, folder).line())
                .directory(taskRoot.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment.variables());
        return builder;
    }

    private String logStream() {
        return String.format(
                "%s/[$LATEST]%016x%016x", DAY.format(clock.instant()), random.nextLong(), random.nextLong());
    }
}
