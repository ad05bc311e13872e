package io.stratus.local.lambda.async;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An event for a function whose answer nobody awaits, and what becomes of it where the function fails
/// (CloudFormation `AWS::Lambda::EventInvokeConfig`).
///
/// @param functionArn with the alias, if the function has one
/// @param event JSON
/// @param maximumRetryAttempts after the first call, 0 to 2
/// @param maximumEventAge after which it is given up, 60 s to 6 h
/// @param onFailure ARN of the queue that gets a record of an event given up; null for none
public record AsyncCall(
        String functionArn,
        String event,
        int maximumRetryAttempts,
        Duration maximumEventAge,
        @Nullable String onFailure) {

    /// Checks the bounds.
    public AsyncCall {
        if (maximumRetryAttempts < 0 || maximumRetryAttempts > 2) {
            throw new IllegalArgumentException("MaximumRetryAttempts is " + maximumRetryAttempts);
        }
        if (maximumEventAge.toSeconds() < 60 || maximumEventAge.compareTo(Duration.ofHours(6)) > 0) {
            throw new IllegalArgumentException("MaximumEventAgeInSeconds is " + maximumEventAge.toSeconds());
        }
    }

    /// With Lambda's defaults: two more attempts, six hours, no destination.
    public static AsyncCall of(String functionArn, String event) {
        return new AsyncCall(functionArn, event, 2, Duration.ofHours(6), null);
    }
}
