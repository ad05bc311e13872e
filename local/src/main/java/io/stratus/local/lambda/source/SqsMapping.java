package io.stratus.local.lambda.source;

import io.stratus.local.lambda.Invocation;
import io.stratus.local.lambda.Invoker;
import io.stratus.local.sqs.Queue;
import io.stratus.local.sqs.Queues;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Polls a queue and calls a function with what comes (Developer Guide, "Using Lambda with Amazon SQS").
///
/// Messages that were dealt with are deleted, and so are those that the filter does not let pass. All others stay, and
/// are visible again when the queue's timeout has passed: after an error, a timeout, a throttled call.
public final class SqsMapping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SqsMapping.class);

    /// Calls at once where the template sets no maximum: what Lambda begins with. It goes on to raise them.
    private static final int CONCURRENT = 5;

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final SqsMappingSpec spec;
    private final Queues queues;
    private final Queue queue;
    private final Invoker functions;
    private final SqsPoll poll;
    private final Semaphore permits;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread poller;

    private SqsMapping(SqsMappingSpec spec, Queues queues, Invoker functions) {
        this.spec = spec;
        this.queues = queues;
        this.queue = queues.queue(spec.queueArn());
        this.functions = functions;
        this.poll = new SqsPoll(spec, EventFilter.of(spec.filterPatterns()), queue);
        this.permits = new Semaphore(Objects.requireNonNullElse(spec.maximumConcurrency(), CONCURRENT));
        this.poller =
                Thread.ofVirtual().name("poller of " + queue.spec().name()).unstarted(this::pollUntilClosed);
    }

    /// Begins to poll, unless the mapping is disabled. Close it before the queues and the functions.
    ///
    /// @throws IllegalArgumentException if there is no such queue, or its visibility timeout is shorter than the
    ///     function's
    public static SqsMapping start(SqsMappingSpec spec, Queues queues, Invoker functions) {
        var mapping = new SqsMapping(spec, queues, functions);
        var visibility = mapping.queue.spec().visibilityTimeout();
        if (visibility.compareTo(spec.functionTimeout()) < 0) {
            throw new IllegalArgumentException(
                    "Queue visibility timeout: %d seconds is less than Function timeout: %d seconds"
                            .formatted(
                                    visibility.toSeconds(),
                                    spec.functionTimeout().toSeconds()));
        }
        if (spec.enabled()) {
            mapping.poller.start();
        }
        return mapping;
    }

    private void pollUntilClosed() {
        try {
            while (!queues.closed()) {
                permits.acquire(); // before anything is taken: what waits for a call would be hidden meanwhile
                var batches = SqsBatch.of(poll.next());
                for (var batch : batches) {
                    calls.execute(() -> call(batch));
                    permits.acquire();
                }
                permits.release();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(SqsBatch batch) {
        try {
            // Lambda goes on to try a throttled call until the messages are visible again.
            var outcome = functions.invoke(
                    spec.functionArn(), batch.event(), queue.spec().visibilityTimeout());
            var failed = failed(batch, outcome);
            batch.records().stream()
                    .map(SqsRecord::delivery)
                    .filter(delivery -> !failed.contains(delivery.message().id()))
                    .forEach(poll::delete);
            if (!failed.isEmpty()) {
                log.warn(
                        "{} of {} messages of {} stay: {}",
                        failed.size(),
                        batch.records().size(),
                        queue.spec().name(),
                        word(outcome));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            permits.release();
        }
    }

    private Set<String> failed(SqsBatch batch, Invocation outcome) {
        return switch (outcome) {
            case Invocation.Answered answered
            when spec.reportBatchItemFailures() -> BatchAnswer.failed(answered.payload(), batch.ids());
            case Invocation.Answered _ -> Set.of();
            default -> batch.ids();
        };
    }

    /// Without the function's own words, which may hold anything.
    private static String word(Invocation outcome) {
        return outcome instanceof Invocation.Answered
                ? "reported"
                : outcome.getClass().getSimpleName();
    }

    /// Takes no more messages, and gives calls under way two seconds to end.
    @Override
    public void close() {
        poller.interrupt();
        try {
            poller.join(GRACE.toMillis());
            calls.shutdown();
            if (!calls.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
