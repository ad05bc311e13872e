package io.stratus.local.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The instances of one function, those at work and those at rest.
final class Instances implements AutoCloseable {

    private final Deque<Instance> idle = new ArrayDeque<>();
    private final Set<Instance> all = new LinkedHashSet<>();
    private boolean closed;

    /// The most recently used one at rest that still lives; null where there is none.
    ///
    /// @throws IllegalStateException if the run has ended
    synchronized @Nullable Instance takeIdle() {
        if (closed) {
            throw new IllegalStateException("the local run has ended");
        }
        for (var instance = idle.poll(); instance != null; instance = idle.poll()) {
            if (instance.isAlive()) {
                return instance;
            }
            discard(instance);
        }
        return null;
    }

    synchronized void putBack(Instance instance) {
        idle.push(instance);
    }

    /// @throws IllegalStateException if the run has ended; the instance is closed then
    synchronized Instance add(Instance instance) {
        if (closed) {
            instance.close();
            throw new IllegalStateException("the local run has ended");
        }
        all.add(instance);
        return instance;
    }

    void discard(Instance instance) {
        synchronized (this) {
            all.remove(instance);
        }
        instance.close();
    }

    synchronized List<FunctionState.InstanceState> states() {
        return all.stream().map(Instance::state).toList();
    }

    /// Takes no more instances and asks those there are to end.
    ///
    /// @return their ends
    synchronized Stream<CompletableFuture<?>> terminate() {
        closed = true;
        return List.copyOf(all).stream().map(Instance::terminate);
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Instance::close);
        all.clear();
    }
}
