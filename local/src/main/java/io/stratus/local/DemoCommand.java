package io.stratus.local;

import io.stratus.local.demo.Demo;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./run demo`: takes the tour on the running system, or on one of its own.
@Command(
        name = "demo",
        description = "Works through every system with the input in samples/; exit code 0 only if all of it held.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() throws InterruptedException {
        var clock = InstantSource.system();
        var progress = new Progress(System.out, clock);
        var endpoints = Endpoints.ofRunning(Main.ENDPOINTS)
                .orElseGet(() -> LocalRun.start(options, clock, progress, Opened.untilTheJvmEnds())
                        .endpoints());
        boolean held = new Demo(
                        endpoints.todo().api(),
                        endpoints.aws(),
                        endpoints.todo().userPoolId(),
                        endpoints.todo().clientId(),
                        endpoints.mail(),
                        Path.of("samples"),
                        System.out)
                .take(clock);
        progress.say("%s after %.1f s."
                .formatted(
                        held ? "Everything held" : "Not everything held",
                        progress.elapsed().toMillis() / 1000.0));
        return held ? 0 : 1;
    }
}
