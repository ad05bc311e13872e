package io.stratus.local.lambda;

import io.stratus.local.lambda.FunctionState.InstanceState;
import io.stratus.local.lambda.FunctionState.Phase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
    private final Handover handover = new Handover();
    private final RuntimeServer server =
            RuntimeServer.start(RuntimeApi.MAX_RESPONSE, new RuntimeApi(handover, signals));
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
    ///
    /// @param requestId of the call that needs the instance
    Optional<Invocation.InitFailed> awaitReady(String requestId, Duration bound) throws InterruptedException {
        var signal = await(bound);
        if (signal instanceof Signal.AsksForNext) {
            return Optional.empty();
        }
        if (signal == null) {
            child.kill();
        }
        if (!ended) {
            await(LAST_WORDS); // a runtime exits once it has reported its failed init
        }
        return Optional.of(new Verdict(requestId, child).init(signal, bound));
    }

    /// Runs one call, up to the function's timeout; past it the process is killed.
    Invocation run(Event event) throws InterruptedException {
        phase = Phase.BUSY;
        var verdict = new Verdict(event.requestId(), child);
        handover.hand(event, launcher.clock().instant().plus(function.timeout()));
        var signal = await(function.timeout());
        peakMemoryMb = Math.max(peakMemoryMb, child.peakMemoryMb());
        if (signal == null && handover.settle(event.requestId())) {
            child.kill();
            return verdict.timedOut(function.timeout());
        }
        return verdict.outcome(signal == null ? signals.take() : signal); // the outcome came at the last moment
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
        ended |= signal instanceof Signal.Exited;
        return signal;
    }
}
