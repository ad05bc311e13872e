package io.stratus.local.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a sender hands in.
///
/// @param senderId `AIDA…` of a user, `AROA…:session` of a role, or the account's number
/// @param delay null for the queue's own
/// @param traceHeader the system attribute `AWSTraceHeader`, if any
public record Draft(
        String body,
        Map<String, MessageAttribute> attributes,
        @Nullable String traceHeader,
        String senderId,
        @Nullable Duration delay) {

    /// Who sends what an AWS service puts in, such as a notification of S3.
    static final String SERVICE = "amazonaws.com";

    public Draft {
        attributes = Map.copyOf(attributes);
    }

    Message sent(String id, Instant at) {
        return new Message(id, body, attributes, traceHeader, senderId, at);
    }
}
