package io.stratus.local.sqs.api;

import io.stratus.local.http.Incoming;
import org.jspecify.annotations.Nullable;

/// The operations that are emulated, by the names of the API.
enum Operation {
    ChangeMessageVisibility("ChangeMessageVisibility"),
    ChangeMessageVisibilityBatch("ChangeMessageVisibility"),
    DeleteMessage("DeleteMessage"),
    DeleteMessageBatch("DeleteMessage"),
    GetQueueAttributes("GetQueueAttributes"),
    GetQueueUrl("GetQueueUrl"),
    ListQueues("ListQueues"),
    PurgeQueue("PurgeQueue"),
    ReceiveMessage("ReceiveMessage"),
    SendMessage("SendMessage"),
    SendMessageBatch("SendMessage"),
    StartMessageMoveTask("StartMessageMoveTask");

    private static final String PREFIX = "AmazonSQS.";

    private final String action;

    /// @param action what a policy allows it by: a batch goes by its single operation (Service Authorization Reference,
    ///     "Actions, resources, and condition keys for Amazon SQS")
    Operation(String action) {
        this.action = "sqs:" + action;
    }

    String action() {
        return action;
    }

    /// As the request names it, known or not.
    static String name(Incoming request) {
        var target = request.fields().first("X-Amz-Target");
        return target != null && target.startsWith(PREFIX) ? target.substring(PREFIX.length()) : "";
    }

    /// Null where it is none of these.
    static @Nullable Operation of(Incoming request) {
        for (var each : values()) {
            if (each.name().equals(name(request))) {
                return each;
            }
        }
        return null;
    }
}
