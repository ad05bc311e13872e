package io.stratus.local.lambda.async;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Does things at their time, each on a thread of its own.
public final class Timetable implements AutoCloseable {

    /// The clock is read again so often: the machine may have slept, a test may have stepped it.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Comparator.comparing(Entry::at));
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;

    private record Entry(Instant at, Runnable task) {}

    private Timetable(InstantSource clock) {
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("timetable").unstarted(this::keep);
    }

    /// An empty one, running.
    public static Timetable start(InstantSource clock) {
        var timetable = new Timetable(clock);
        timetable.thread.start();
        return timetable;
    }

    public Instant now() {
        return clock.instant();
    }

    /// Puts something in, which is done at once where its time has passed. Nothing is begun after the close.
    public void at(Instant time, Runnable task) {
        lock.lock();
        try {
            entries.add(new Entry(time, task));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        try {
            while (true) {
                var due = due();
                tasks.execute(due.task());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Entry due() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                var next = entries.peek();
                var left = next == null ? GLANCE : Duration.between(clock.instant(), next.at());
                if (next != null && !left.isPositive()) {
                    return entries.remove();
                }
                var nap = left.compareTo(GLANCE) < 0 ? left : GLANCE;
                changed.awaitNanos(Math.max(nap.toNanos(), 1_000_000));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Gives what has begun two seconds to end, and interrupts it then.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(GRACE);
            tasks.shutdown();
            if (!tasks.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                tasks.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            tasks.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
