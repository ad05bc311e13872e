package io.stratus.local;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./run`: starts everything, prints where it answers, and stays until a signal ends it.
@Command(
        description = "Runs the SAM templates of this project on 127.0.0.1 until Ctrl-C.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() throws InterruptedException {
        var clock = InstantSource.system();
        var progress = new Progress(System.out, clock);
        var running = LocalRun.start(options, clock, progress, Opened.untilTheJvmEnds());
        progress.say("");
        running.addresses()
                .forEach(address ->
                        progress.say("  %-16s %-28s %s".formatted(address.name(), address.uri(), address.purpose())));
        progress.say("");
        progress.say("Ready after %.1f s. Ctrl-C stops everything."
                .formatted(progress.elapsed().toMillis() / 1000.0));
        new CountDownLatch(1).await(); // nothing counts it down: a signal ends the JVM
        return 0;
    }
}
