package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.iam.PolicyDocument;
import io.stratus.local.template.yaml.Value;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `AWS::SQS::Queue` with its policies. What a template leaves out has AWS's default (CloudFormation resource
/// reference).
///
/// @param url what Ref gives; clients find the queue by its path
/// @param visibilityTimeout for which a received message is hidden, 0 s to 12 h
/// @param retention after which a message is dropped, 1 min to 14 days
/// @param delay before a message can be received, 0 s to 15 min
/// @param receiveWait for which a receive waits for messages, 0 s to 20 s
/// @param redrive null where messages are never given up
/// @param policies who besides the account's own roles may do what with it
public record QueueResource(
        String logicalId,
        String name,
        String arn,
        String url,
        Duration visibilityTimeout,
        Duration retention,
        Duration delay,
        Duration receiveWait,
        @Nullable Redrive redrive,
        List<PolicyDocument> policies) {

    private static final String TYPE = "AWS::SQS::Queue";

    /// Where a message goes that was received too often without being deleted.
    ///
    /// @param maxReceiveCount 1 to 1000
    public record Redrive(String deadLetterQueueArn, int maxReceiveCount) {

        static Redrive of(Value policy) {
            return new Redrive(
                    policy.at("deadLetterTargetArn").text(),
                    Whole.of(policy, "maxReceiveCount", 1, 1_000)
                            .orElseThrow(() -> policy.wrong("\"maxReceiveCount\" is missing")));
        }
    }

    public QueueResource {
        policies = List.copyOf(policies);
    }

    public static List<QueueResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(queue -> of(stack, queue)).toList();
    }

    private static QueueResource of(Stack stack, Resource queue) {
        var properties = queue.properties();
        refuseFifo(properties);
        return new QueueResource(
                queue.logicalId(),
                queue.attribute("QueueName"),
                queue.arn(),
                queue.physicalId(),
                seconds(properties, "VisibilityTimeout", 0, 43_200, 30),
                seconds(properties, "MessageRetentionPeriod", 60, 1_209_600, 345_600),
                seconds(properties, "DelaySeconds", 0, 900, 0),
                seconds(properties, "ReceiveMessageWaitTimeSeconds", 0, 20, 0),
                properties.maybe("RedrivePolicy").map(Redrive::of).orElse(null),
                policies(stack, queue.physicalId()));
    }

    private static void refuseFifo(Value properties) {
        properties.maybe("FifoQueue").filter(Value::flag).ifPresent(fifo -> {
            throw fifo.wrong("the local run has standard queues only");
        });
    }

    private static Duration seconds(Value properties, String name, int least, int most, int byDefault) {
        return Duration.ofSeconds(Whole.of(properties, name, least, most).orElse(byDefault));
    }

    private static List<PolicyDocument> policies(Stack stack, String url) {
        return stack.ofType("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> policy.properties().at("Queues").texts().contains(url))
                .map(policy -> PolicyDocument.of(
                        policy.logicalId(), policy.properties().at("PolicyDocument")))
                .toList();
    }
}
