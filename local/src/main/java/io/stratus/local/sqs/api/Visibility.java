package io.stratus.local.sqs.api;

import io.stratus.local.sqs.Queue;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is done with a receipt handle: `DeleteMessage`, `ChangeMessageVisibility` and their batches.
record Visibility(Queue queue) {

    /// Seconds: 12 hours.
    static final int LONGEST = 43_200;

    ObjectNode delete(Parameters in) {
        queue.delete(in.text("ReceiptHandle"));
        return nothing();
    }

    ObjectNode deleteBatch(Parameters in) {
        return Batch.of(in, "DeleteMessageBatchRequestEntry").each(this::delete);
    }

    ObjectNode change(Parameters in) {
        in.text("VisibilityTimeout");
        queue.changeVisibility(
                in.text("ReceiptHandle"), Duration.ofSeconds(in.number("VisibilityTimeout", 0, 0, LONGEST)));
        return nothing();
    }

    ObjectNode changeBatch(Parameters in) {
        return Batch.of(in, "ChangeMessageVisibilityBatchRequestEntry").each(this::change);
    }

    private static ObjectNode nothing() {
        return JsonMapper.shared().createObjectNode();
    }
}
