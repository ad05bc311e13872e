package io.stratus.local.lambda.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A function called by the clock (CloudFormation `AWS::Events::Rule`, SAM event `Schedule`).
///
/// @param name of the rule, by which it can be fired
/// @param arn `arn:aws:events:<region>:<account>:rule/<name>`
/// @param expression `rate(…)` or `cron(…)`, in UTC
/// @param functionArn with the alias, if the function has one
/// @param input JSON that the function gets in place of the event; null for the event
/// @param maximumRetryAttempts see `AsyncCall`
/// @param maximumEventAge see `AsyncCall`
/// @param onFailure see `AsyncCall`
public record ScheduleSpec(
        String name,
        String arn,
        String expression,
        String functionArn,
        @Nullable String input,
        int maximumRetryAttempts,
        Duration maximumEventAge,
        @Nullable String onFailure,
        boolean enabled) {

    /// Checks expression, ARN and input.
    ///
    /// @throws IllegalArgumentException if AWS would not take them
    public ScheduleSpec {
        ScheduleExpression.of(expression);
        if (!arn.matches("arn:aws:(events|scheduler):[a-z0-9-]+:\\d{12}:\\S+")) {
            throw new IllegalArgumentException(arn + " is not the ARN of a rule");
        }
        if (input != null && !isJson(input)) {
            throw new IllegalArgumentException("the input of schedule " + name + " is no JSON");
        }
    }

    private static boolean isJson(String text) {
        try {
            return !JsonMapper.shared().readTree(text).isMissingNode();
        } catch (JacksonException malformed) {
            return false;
        }
    }
}
