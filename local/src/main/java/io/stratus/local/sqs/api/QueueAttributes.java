package io.stratus.local.sqs.api;

import io.stratus.local.sqs.Queue;
import io.stratus.local.sqs.QueueError;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `GetQueueAttributes`.
///
/// @param createdAt of every queue: when the run began
record QueueAttributes(Queue queue, Instant createdAt) {

    /// @throws QueueError if an attribute that is asked for does not exist
    ObjectNode get(Parameters in) {
        var all = all();
        var wanted = in.texts("AttributeNames");
        for (var name : wanted) {
            if (!name.equals("All")
                    && !all.containsKey(name)
                    && !name.equals("RedrivePolicy")
                    && !name.equals("Policy")) {
                throw QueueError.invalidAttributeName(name);
            }
        }
        if (!wanted.contains("All")) {
            all.keySet().retainAll(wanted);
        }
        var result = JsonMapper.shared().createObjectNode();
        if (!all.isEmpty()) {
            all.forEach(result.putObject("Attributes")::put);
        }
        return result;
    }

    private Map<String, String> all() {
        var spec = queue.spec();
        var state = queue.state();
        var all = new LinkedHashMap<String, String>();
        all.put("QueueArn", spec.arn());
        all.put("ApproximateNumberOfMessages", String.valueOf(state.visible()));
        all.put("ApproximateNumberOfMessagesNotVisible", String.valueOf(state.inFlight()));
        all.put("ApproximateNumberOfMessagesDelayed", String.valueOf(state.delayed()));
        all.put("CreatedTimestamp", String.valueOf(createdAt.getEpochSecond()));
        all.put("LastModifiedTimestamp", String.valueOf(createdAt.getEpochSecond()));
        all.put("VisibilityTimeout", String.valueOf(spec.visibilityTimeout().toSeconds()));
        all.put("MaximumMessageSize", String.valueOf(Sending.LARGEST));
        all.put("MessageRetentionPeriod", String.valueOf(spec.retention().toSeconds()));
        all.put("DelaySeconds", String.valueOf(spec.delay().toSeconds()));
        all.put(
                "ReceiveMessageWaitTimeSeconds",
                String.valueOf(spec.receiveWait().toSeconds()));
        all.put("SqsManagedSseEnabled", "true");
        var redrive = spec.redrive();
        if (redrive != null) {
            var policy = JsonMapper.shared()
                    .createObjectNode()
                    .put("deadLetterTargetArn", redrive.dlqArn())
                    .put("maxReceiveCount", redrive.maxReceiveCount());
            all.put("RedrivePolicy", policy.toString());
        }
        return all;
    }
}
