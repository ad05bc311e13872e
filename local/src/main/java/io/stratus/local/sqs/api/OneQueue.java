package io.stratus.local.sqs.api;

import io.stratus.local.iam.Caller;
import io.stratus.local.sqs.Queue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The operations on one queue.
///
/// @param createdAt of every queue: when the run began
record OneQueue(Queue queue, @Nullable Caller caller, Instant createdAt) {

    ObjectNode answer(Operation operation, Parameters in) throws InterruptedException {
        return switch (operation) {
            case SendMessage -> new Sending(queue, caller).one(in);
            case SendMessageBatch -> new Sending(queue, caller).batch(in);
            case ReceiveMessage -> new Receiving(queue).receive(in);
            case DeleteMessage -> new Visibility(queue).delete(in);
            case DeleteMessageBatch -> new Visibility(queue).deleteBatch(in);
            case ChangeMessageVisibility -> new Visibility(queue).change(in);
            case ChangeMessageVisibilityBatch -> new Visibility(queue).changeBatch(in);
            case GetQueueAttributes -> new QueueAttributes(queue, createdAt).get(in);
            case GetQueueUrl -> nothing().put("QueueUrl", queue.spec().url());
            case PurgeQueue -> purge();
            case ListQueues, StartMessageMoveTask ->
                throw new IllegalArgumentException(operation + " is of more queues");
        };
    }

    private ObjectNode purge() {
        queue.purge();
        return nothing();
    }

    private static ObjectNode nothing() {
        return JsonMapper.shared().createObjectNode();
    }
}
