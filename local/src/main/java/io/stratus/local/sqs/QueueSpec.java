package io.stratus.local.sqs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One standard queue as its template declares it (CloudFormation `AWS::SQS::Queue`).
///
/// @param arn `arn:aws:sqs:<region>:<account>:<name>`
/// @param url what clients pass as `QueueUrl`; its path is `/<account>/<name>`
/// @param visibilityTimeout 0 s to 12 h
/// @param retention 60 s to 14 days
/// @param delay of each message that names none, 0 s to 15 min
/// @param receiveWait of a receive that names no wait, 0 s to 20 s
/// @param redrive null where messages are never given up
public record QueueSpec(
        String name,
        String arn,
        String url,
        Duration visibilityTimeout,
        Duration retention,
        Duration delay,
        Duration receiveWait,
        @Nullable Redrive redrive) {

    /// Whither a message goes that was received too often.
    ///
    /// @param maxReceiveCount 1 to 1,000
    public record Redrive(String dlqArn, int maxReceiveCount) {

        public Redrive {
            if (maxReceiveCount < 1 || maxReceiveCount > 1000) {
                throw new IllegalArgumentException("maxReceiveCount is " + maxReceiveCount + ", not 1 to 1000");
            }
        }
    }

    public QueueSpec {
        if (name.endsWith(".fifo")) {
            throw new IllegalArgumentException("queue " + name + " is FIFO: the local run has standard queues only");
        }
        if (!name.matches("[\\w-]{1,80}") || !arn.matches("arn:aws:sqs:[a-z0-9-]+:\\d{12}:" + name)) {
            throw new IllegalArgumentException(arn + " is not the ARN of a queue called " + name);
        }
        check(name, "visibilityTimeout", visibilityTimeout, Duration.ZERO, Duration.ofHours(12));
        check(name, "retention", retention, Duration.ofSeconds(60), Duration.ofDays(14));
        check(name, "delay", delay, Duration.ZERO, Duration.ofMinutes(15));
        check(name, "receiveWait", receiveWait, Duration.ZERO, Duration.ofSeconds(20));
    }

    public String region() {
        return arn.split(":", -1)[3];
    }

    public String account() {
        return arn.split(":", -1)[4];
    }

    boolean givesUpTo(String dlqArn) {
        return redrive != null && redrive.dlqArn().equals(dlqArn);
    }

    /// Whether a message that was received so often is given up, instead of being received once more.
    boolean givesUpAfter(int receives) {
        return redrive != null && receives >= redrive.maxReceiveCount();
    }

    private static void check(String queue, String what, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s of queue %s is %s, not %s to %s".formatted(what, queue, value, least, most));
        }
    }
}
