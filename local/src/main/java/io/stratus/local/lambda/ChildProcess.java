package io.stratus.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A function's process with its output and its folder. Our end of its standard input stays open as long as this run
/// lives: see [FunctionMain].
final class ChildProcess implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(ChildProcess.class);
    private static final Duration DRAIN = Duration.ofSeconds(1);

    private final Process process;
    private final LogTail log;
    private final Path folder;

    private ChildProcess(Process process, LogTail log, Path folder) {
        this.process = process;
        this.log = log;
        this.folder = folder;
    }

    /// @param folder deleted when the process is closed
    /// @param lines where each line of its output goes
    static ChildProcess start(ProcessBuilder builder, Path folder, Consumer<String> lines) throws IOException {
        var process = builder.start();
        return new ChildProcess(process, LogTail.follow(process.getInputStream(), lines), folder);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Its exit status; 128 + n where signal n ended it.
    CompletableFuture<Integer> exit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /// The end of its output, oldest first; all of it once the process has ended.
    List<String> lastLines() throws InterruptedException {
        if (!process.isAlive()) {
            log.awaitEnd(DRAIN);
        }
        return log.lastLines();
    }

    /// Most resident memory so far in MiB; 0 where the system does not tell.
    int peakMemoryMb() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToInt(kib -> Integer.parseInt(kib) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException endedOrNotLinux) {
            return 0;
        }
    }

    /// Asks the process to end (SIGTERM).
    void terminate() {
        process.destroy();
    }

    /// Ends it at once (SIGKILL).
    void kill() {
        process.destroyForcibly();
    }

    /// Ends it, awaits its end and deletes its folder.
    @Override
    public void close() {
        kill();
        try {
            if (!process.waitFor(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                logger.warn("process {} does not end", pid());
            }
            RunFolder.delete(folder);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            logger.warn("{} stays: {}", folder, failed.toString());
        }
    }
}
