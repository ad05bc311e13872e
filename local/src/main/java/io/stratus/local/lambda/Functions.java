package io.stratus.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The functions of a run, called as by Lambda's `Invoke` with invocation type `RequestResponse`.
///
/// An instance starts at the first call that needs one, is kept warm, and is replaced when it dies, hangs past the
/// timeout or runs out of memory. Safe for use by many threads.
public final class Functions implements Invoker, AutoCloseable {

    /// Bytes of an event (Developer Guide, "Lambda quotas": 6 MB).
    static final int MAX_EVENT = 6 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Functions.class);
    private static final Duration GRACE = Duration.ofMillis(1500);

    private final FunctionDirectory directory;
    private final InvocationIds ids;
    private final RunFolder run;
    private final boolean strict;

    private Functions(FunctionDirectory directory, InvocationIds ids, RunFolder run, boolean strict) {
        this.directory = directory;
        this.ids = ids;
        this.run = run;
        this.strict = strict;
    }

    /// Starts no process yet.
    ///
    /// @param random for request ids; used by many threads
    /// @throws IllegalArgumentException if a function to debug is not among those given, or two share a name
    public static Functions open(
            LambdaSettings settings,
            List<FunctionSpec> functions,
            FunctionLog functionLog,
            InstantSource clock,
            RandomGenerator random) {
        var unknown = new HashSet<>(settings.debugPorts().keySet());
        functions.forEach(function -> unknown.remove(function.logicalId()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no function to debug is called " + unknown);
        }
        try {
            var run = RunFolder.create(settings);
            var launcher = new Launcher(settings, run, functionLog, clock, random);
            var directory = new FunctionDirectory();
            functions.forEach(function -> directory.add(function, new FunctionPool(function, launcher)));
            return new Functions(directory, new InvocationIds(clock, random), run, settings.strictConcurrency());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Calls a function and waits for its end.
    ///
    /// @throws IllegalStateException after [#close]
    @Override
    public Invocation invoke(String function, byte[] event, Duration wait) throws InterruptedException {
        var found = directory.find(function);
        if (found == null) {
            return new Invocation.NoSuchFunction(function);
        }
        if (event.length > MAX_EVENT) {
            return new Invocation.RequestTooLarge(event.length);
        }
        var call = new Event(ids.requestId(), event, found.invokedArn(), ids.traceId());
        return found.pool().invoke(call, strict ? Duration.ZERO : wait);
    }

    /// In the order the functions were given.
    public List<FunctionState> states() {
        return directory.pools().stream().map(FunctionPool::state).toList();
    }

    /// Ends every process within two seconds and deletes the temporary files. Calls under way end as crashed.
    @Override
    public void close() {
        var instances = directory.pools().stream().map(FunctionPool::instances).toList();
        var ends = instances.stream().flatMap(Instances::terminate).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stubborn) {
            log.debug("a function ignores SIGTERM and is killed");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            log.warn("the end of a function could not be awaited", failed);
        }
        instances.forEach(Instances::close);
        try {
            RunFolder.delete(run.path());
        } catch (IOException failed) {
            log.warn("{} stays: {}", run.path(), failed.toString());
        }
    }
}
