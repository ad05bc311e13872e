package io.stratus.local.lambda;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The instances of one function. A call has an instance to itself; calls beyond the limit stand in line.
final class FunctionPool {

    private static final Duration UNBOUND = Duration.ofDays(1);

    private final FunctionSpec function;
    private final Launcher launcher;
    private final Duration initBound;
    private final int limit;
    private final Semaphore permits;
    private final Instances instances = new Instances();

    FunctionPool(FunctionSpec declared, Launcher launcher) {
        var settings = launcher.settings();
        boolean debugged = settings.debugPorts().containsKey(declared.logicalId());
        var reserved = declared.reservedConcurrency();
        int most = debugged ? 1 : settings.instances(); // a debugger's port serves one process
        this.function = debugged ? declared.withTimeout(UNBOUND) : declared;
        this.initBound = debugged ? UNBOUND : settings.initBound();
        this.limit = reserved == null ? most : Math.min(reserved, most);
        this.permits = new Semaphore(limit, true);
        this.launcher = launcher;
    }

    /// @param wait how long the call may stand in line
    /// @throws InterruptedException while waiting; a call that has begun goes on, as on Lambda
    Invocation invoke(Event event, Duration wait) throws InterruptedException {
        if (limit == 0 || !permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Invocation.Throttled();
        }
        var outcome = new CompletableFuture<Invocation>();
        Thread.ofVirtual().name("lambda " + function.name()).start(() -> serve(event, outcome));
        try {
            return outcome.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(function.name() + " could not be run", failed.getCause());
        }
    }

    FunctionState state() {
        return new FunctionState(
                function.logicalId(), function.name(), limit, permits.getQueueLength(), instances.states());
    }

    Instances instances() {
        return instances;
    }

    private void serve(Event event, CompletableFuture<Invocation> outcome) {
        try {
            var instance = instances.takeIdle();
            if (instance == null) {
                start(event, outcome);
            } else {
                call(instance, null, event, outcome);
            }
        } catch (IOException cannotStart) {
            var message = "Cannot start from " + function.code() + ": " + cannotStart;
            outcome.complete(new Invocation.InitFailed("Runtime.InvalidEntrypoint", message, List.of()));
        } catch (InterruptedException | RuntimeException bug) {
            outcome.completeExceptionally(bug);
        } finally {
            permits.release();
        }
    }

    private void start(Event event, CompletableFuture<Invocation> outcome) throws IOException, InterruptedException {
        var begun = launcher.clock().instant();
        var instance = instances.add(Instance.launch(function, launcher));
        var failure = instance.awaitReady(event.requestId(), initBound);
        var took = Duration.between(begun, launcher.clock().instant());
        if (failure.isEmpty()) {
            call(instance, took, event, outcome);
        } else {
            instances.discard(instance);
            launcher.log()
                    .platform(new PlatformEvent.InitReport(function.name(), event.requestId(), took, failure.get()));
            outcome.complete(failure.get());
        }
    }

    private void call(Instance instance, @Nullable Duration init, Event event, CompletableFuture<Invocation> outcome)
            throws InterruptedException {
        launcher.log().platform(new PlatformEvent.Start(function.name(), event.requestId()));
        var begun = launcher.clock().instant();
        var ended = instance.run(event);
        launcher.log()
                .platform(new PlatformEvent.Report(
                        function.name(),
                        event.requestId(),
                        Duration.between(begun, launcher.clock().instant()),
                        init,
                        function.memoryMb(),
                        instance.peakMemoryMb(),
                        ended));
        outcome.complete(ended);
        if (instance.awaitFree()) {
            instances.putBack(instance);
        } else {
            instances.discard(instance);
        }
    }
}
