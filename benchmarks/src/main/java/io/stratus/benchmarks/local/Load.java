package io.stratus.benchmarks.local;

import io.stratus.benchmarks.figures.Distribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A bounded closed loop: each client sends its next request when its last one was answered.
///
/// @param clients how many send at the same time
/// @param requests how many are sent in all
record Load(int clients, int requests) {

    /// One request; it throws where the answer is not the expected one.
    @FunctionalInterface
    interface Request {
        void send() throws Exception;
    }

    /// What a load measured.
    ///
    /// @param millis time of each request
    /// @param perSecond requests answered per second, all clients together
    record Sample(Distribution millis, double perSecond) {}

    /// @throws IllegalStateException if a request failed
    Sample run(Request request) throws InterruptedException {
        var left = new AtomicInteger(requests);
        Callable<List<Double>> client = () -> send(request, left);
        var started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var millis = new ArrayList<Double>();
            for (var done : threads.invokeAll(Collections.nCopies(clients, client))) {
                millis.addAll(done.get());
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            return new Sample(Distribution.of(millis.stream().mapToDouble(Double::doubleValue)), requests / seconds);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed", failed.getCause());
        }
    }

    private static List<Double> send(Request request, AtomicInteger left) throws Exception {
        var millis = new ArrayList<Double>();
        while (left.getAndDecrement() > 0) {
            var started = System.nanoTime();
            request.send();
            millis.add((System.nanoTime() - started) / 1e6);
        }
        return millis;
    }
}
