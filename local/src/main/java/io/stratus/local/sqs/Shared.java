package io.stratus.local.sqs;

import io.stratus.local.crypto.RandomIds;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What the queues of a run have in common. One lock for all of them makes a redrive a single step.
final class Shared {

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final RandomGenerator random;
    private boolean open = true;

    Shared(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    <T> T locked(Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }

    void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }

    ReentrantLock lock() {
        return lock;
    }

    Condition condition() {
        return lock.newCondition();
    }

    /// To the millisecond, as SQS counts.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String uuid() {
        return RandomIds.uuid(random);
    }

    String secret() {
        return RandomIds.opaque(random, 48);
    }

    boolean open() {
        return open;
    }

    void close() {
        open = false;
    }
}
