package io.stratus.local.lambda.source;

import io.stratus.local.iam.Access;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A queue as the source of a function's events (CloudFormation `AWS::Lambda::EventSourceMapping`, SAM event `SQS`).
///
/// @param functionArn with the alias, if the function has one
/// @param functionTimeout for which messages of the queue must stay hidden at least
/// @param batchSize 1 to 10,000; more than 10 only with a window of a second or more
/// @param window `MaximumBatchingWindowInSeconds`, zero to 5 min
/// @param maximumConcurrency 2 to 1,000; null where the template sets none
/// @param reportBatchItemFailures whether the function answers which messages of a batch failed
/// @param filterPatterns on the key `body` alone, as for AWS; none lets everything pass
public record SqsMappingSpec(
        String functionArn,
        Duration functionTimeout,
        String queueArn,
        int batchSize,
        Duration window,
        @Nullable Integer maximumConcurrency,
        boolean reportBatchItemFailures,
        List<String> filterPatterns,
        boolean enabled) {

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException if AWS would not take it
    public SqsMappingSpec {
        filterPatterns = List.copyOf(filterPatterns);
        check(batchSize >= 1 && batchSize <= 10_000, "BatchSize is " + batchSize);
        check(!window.isNegative() && window.compareTo(Duration.ofMinutes(5)) <= 0, "the batching window is " + window);
        check(batchSize <= 10 || window.toSeconds() >= 1, "BatchSize is over 10 without a batching window");
        check(
                maximumConcurrency == null || (maximumConcurrency >= 2 && maximumConcurrency <= 1000),
                "MaximumConcurrency is " + maximumConcurrency);
        filterPatterns.forEach(SqsMappingSpec::checkKeys);
        EventFilter.of(filterPatterns);
    }

    /// What the function's role must allow for AWS to take the mapping (Developer Guide, "Using Lambda with Amazon
    /// SQS", execution role).
    public List<Access> needs() {
        return Stream.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                .map(action -> Access.to(action, queueArn))
                .toList();
    }

    private static void checkKeys(String pattern) {
        try {
            for (var key : JsonMapper.shared().readTree(pattern).propertyNames()) {
                check(key.equals("body"), "a filter pattern of a queue has the key " + key + ", not body");
            }
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("no filter pattern: " + pattern, malformed);
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
