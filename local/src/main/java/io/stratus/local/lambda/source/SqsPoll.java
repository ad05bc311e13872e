package io.stratus.local.lambda.source;

import io.stratus.local.sqs.Delivery;
import io.stratus.local.sqs.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Takes messages from a queue until there is enough for a call.
record SqsPoll(SqsMappingSpec spec, EventFilter filter, Queue queue) {

    private static final Duration LONG_POLL = Duration.ofSeconds(20);

    /// Messages for the function, whose event is yet to be made: as many as the batch size at most. Empty where none
    /// came for a while. What the filter does not let pass is deleted.
    List<SqsRecord> next() throws InterruptedException {
        var all = new ArrayList<>(receive(spec.batchSize(), LONG_POLL));
        var until = System.nanoTime() + spec.window().toNanos();
        while (!all.isEmpty() && all.size() < spec.batchSize() && !SqsBatch.fills(all)) {
            var left = Duration.ofNanos(until - System.nanoTime());
            if (!left.isPositive()) {
                break;
            }
            all.addAll(receive(spec.batchSize() - all.size(), left));
        }
        return all;
    }

    private List<SqsRecord> receive(int most, Duration wait) throws InterruptedException {
        var passed = new ArrayList<SqsRecord>();
        for (var delivery : queue.receive(most, queue.spec().visibilityTimeout(), wait)) {
            if (filter.passes(SqsRecord.forFilter(delivery))) {
                passed.add(SqsRecord.of(delivery, spec.queueArn()));
            } else {
                delete(delivery);
            }
        }
        return passed;
    }

    void delete(Delivery delivery) {
        queue.delete(delivery.receiptHandle());
    }
}
