package io.stratus.local.lambda;

import io.stratus.local.lambda.FunctionState.InstanceState;
import io.stratus.local.lambda.FunctionState.Phase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One child JVM of a function: made ready once, then led through one call after another, by one thread at a time.
final class Instance implements AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final FunctionSpec function;
    private final Launcher launcher;
    private final Instant since;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final RuntimeApi api = new RuntimeApi(signals);
    private final RuntimeServer server = RuntimeServer.start(RuntimeApi.MAX_RESPONSE, api);
    private final ChildProcess child;
    private volatile Phase phase = Phase.STARTING;
    private int peakMemoryMb;
    private boolean ended;

    private Instance(FunctionSpec function, Launcher launcher) throws IOException {
        this.function = function;
        this.launcher = launcher;
        this.since = launcher.clock().instant();
        try {
            this.child = launcher.launch(function, "127.0.0.1:" + server.port());
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
        var _ = child.exit().thenAccept(status -> signals.add(new Signal.Exited(status)));
    }

    /// Starts the process; it is not ready yet.
    ///
    /// @throws IOException if the artefact cannot be read or the JVM cannot be started
    static Instance launch(FunctionSpec function, Launcher launcher) throws IOException {
        return new Instance(function, launcher);
    }

    /// Waits until the runtime has loaded the handler, or tells why it did not.
    Optional<Invocation.InitFailed> awaitReady(String requestId, Duration bound) throws InterruptedException {
        return switch (await(bound)) {
            case Signal.AsksForNext _ -> Optional.empty();
            case Signal.Exited(int status) -> {
                var reason = ExitReason.of(requestId, status, child.lastLines());
                yield Optional.of(initFailed(reason.errorType(), reason.message()));
            }
            case Signal.InitError(RuntimeError error) -> {
                await(LAST_WORDS); // it exits now
                yield Optional.of(initFailed(error.type(), error.message()));
            }
            case null, default -> {
                child.kill();
                await(LAST_WORDS);
                yield Optional.of(initFailed("Sandbox.Timedout", "Init did not end within " + seconds(bound)));
            }
        };
    }

    /// Runs one call, up to the function's timeout; past it the process is killed.
    Invocation run(Event event) throws InterruptedException {
        phase = Phase.BUSY;
        api.hand(event, launcher.clock().instant().plus(function.timeout()));
        var signal = await(function.timeout());
        peakMemoryMb = Math.max(peakMemoryMb, child.peakMemoryMb());
        if (signal == null && api.giveUp()) {
            child.kill();
            return new Invocation.TimedOut(
                    "RequestId: " + event.requestId() + " Error: Task timed out after " + seconds(function.timeout()));
        }
        return outcome(event, signal == null ? signals.take() : signal);
    }

    /// Waits until the runtime asks for its next event.
    ///
    /// @return false if it ended instead, or does not ask
    boolean awaitFree() throws InterruptedException {
        boolean free = !ended && await(function.timeout()) instanceof Signal.AsksForNext;
        phase = Phase.IDLE;
        return free;
    }

    boolean isAlive() {
        return child.isAlive();
    }

    int peakMemoryMb() {
        return peakMemoryMb;
    }

    InstanceState state() {
        return new InstanceState(child.pid(), phase, since);
    }

    /// Asks it to end.
    ///
    /// @return its end
    CompletableFuture<?> terminate() {
        child.terminate();
        return child.exit();
    }

    @Override
    public void close() {
        child.close();
        server.close();
    }

    private @Nullable Signal await(Duration bound) throws InterruptedException {
        var signal = signals.poll(bound.toMillis(), TimeUnit.MILLISECONDS);
        ended = signal instanceof Signal.Exited;
        return signal;
    }

    private Invocation outcome(Event event, Signal signal) throws InterruptedException {
        return switch (signal) {
            case Signal.Answer(byte[] payload) -> new Invocation.Answered(payload);
            case Signal.Failure(RuntimeError error) -> failed(error);
            case Signal.InitError(RuntimeError error) -> failed(error);
            case Signal.Exited(int status) -> {
                var lines = child.lastLines();
                var reason = ExitReason.of(event.requestId(), status, lines);
                yield new Invocation.Crashed(reason.errorType(), reason.message(), lines);
            }
            case Signal.AsksForNext _ -> throw new IllegalStateException("asked for an event while holding one");
        };
    }

    private static Invocation failed(RuntimeError error) {
        return new Invocation.HandlerFailed(error.type(), error.message(), error.payload());
    }

    private Invocation.InitFailed initFailed(String errorType, String message) throws InterruptedException {
        return new Invocation.InitFailed(errorType, message, child.lastLines());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f seconds", duration.toMillis() / 1e3);
    }
}
