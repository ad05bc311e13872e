package io.stratus.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as it was sent. Nothing in it changes, whichever queue it is moved to.
///
/// @param id a UUID
/// @param attributes by name
/// @param traceHeader the system attribute `AWSTraceHeader`; null where the sender gave none
/// @param senderId of whoever sent it, as `SenderId` names it
/// @param sentAt when it was first put into a queue, to the millisecond
public record Message(
        String id,
        String body,
        Map<String, MessageAttribute> attributes,
        @Nullable String traceHeader,
        String senderId,
        Instant sentAt) {

    public Message {
        attributes = Map.copyOf(attributes);
    }

    /// The same to be sent anew.
    Draft asDraft() {
        return new Draft(body, attributes, traceHeader, senderId, Duration.ZERO);
    }
}
