package io.stratus.local.sqs;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A message in a receiver's hands.
///
/// @param receiptHandle to delete it or to change its visibility; each receive gives another
/// @param receiveCount this receive included, over all queues it was in
/// @param firstReceivedAt across all queues too
/// @param deadLetterSource the queue that gave it up; null where none did
public record Delivery(
        Message message,
        String receiptHandle,
        int receiveCount,
        Instant firstReceivedAt,
        @Nullable String deadLetterSource) {

    /// The system attributes by the names of the API (`ReceiveMessage`, `MessageSystemAttributeNames`).
    public Map<String, String> systemAttributes() {
        var all = new TreeMap<String, String>();
        all.put("ApproximateFirstReceiveTimestamp", String.valueOf(firstReceivedAt.toEpochMilli()));
        all.put("ApproximateReceiveCount", String.valueOf(receiveCount));
        all.put("SenderId", message.senderId());
        all.put("SentTimestamp", String.valueOf(message.sentAt().toEpochMilli()));
        if (message.traceHeader() != null) {
            all.put("AWSTraceHeader", message.traceHeader());
        }
        if (deadLetterSource != null) {
            all.put("DeadLetterQueueSourceArn", deadLetterSource);
        }
        return all;
    }
}
