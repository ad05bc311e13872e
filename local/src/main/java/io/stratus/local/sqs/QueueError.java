package io.stratus.local.sqs;

import java.time.Duration;

/// An error of the SQS API, in AWS's words.
public final class QueueError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String queryCode;

    private QueueError(String name, String queryCode, String message) {
        super(message, null, false, false);
        this.name = name;
        this.queryCode = queryCode;
    }

    /// The exception's name in the JSON protocol, such as `QueueDoesNotExist`.
    public String name() {
        return name;
    }

    /// Its code in the older query protocol, which clients still show.
    public String queryCode() {
        return queryCode;
    }

    public static QueueError noQueue() {
        return new QueueError(
                "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");
    }

    public static QueueError invalidReceiptHandle() {
        return new QueueError(
                "ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
    }

    static QueueError messageGone(String receiptHandle) {
        return invalidParameter(
                "Value %s for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change."
                        .formatted(receiptHandle));
    }

    static QueueError notInFlight() {
        return new QueueError(
                "MessageNotInflight",
                "AWS.SimpleQueueService.MessageNotInflight",
                "The specified message isn't in flight.");
    }

    static QueueError purgeInProgress(String queue) {
        return new QueueError(
                "PurgeQueueInProgress",
                "AWS.SimpleQueueService.PurgeQueueInProgress",
                "Only one PurgeQueue operation on %s is allowed every 60 seconds.".formatted(queue));
    }

    static QueueError visibilityTooLong(Duration wanted) {
        return invalidParameter(
                "Value %d for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is beyond the limit [43200 seconds]"
                        .formatted(wanted.toSeconds()));
    }

    public static QueueError invalidParameter(String message) {
        return new QueueError("InvalidParameterValue", "InvalidParameterValue", message);
    }

    public static QueueError missing(String parameter) {
        return new QueueError(
                "MissingParameter",
                "MissingParameter",
                "The request must contain the parameter %s.".formatted(parameter));
    }

    public static QueueError invalidAttributeName(String name) {
        return new QueueError("InvalidAttributeName", "InvalidAttributeName", "Unknown Attribute %s.".formatted(name));
    }

    public static QueueError invalidContents() {
        return new QueueError(
                "InvalidMessageContents",
                "InvalidMessageContents",
                "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");
    }

    public static QueueError noResource(String parameter) {
        return new QueueError(
                "ResourceNotFoundException",
                "ResourceNotFoundException",
                "The resource that you specified for the %s parameter doesn't exist.".formatted(parameter));
    }

    /// An error of a batch as a whole; the query code of each is its name after a common prefix.
    public static QueueError batch(String name, String message) {
        return new QueueError(name, "AWS.SimpleQueueService." + name, message);
    }

    public static QueueError unsupported(String message) {
        return new QueueError("UnsupportedOperation", "AWS.SimpleQueueService.UnsupportedOperation", message);
    }
}
