package io.stratus.local.template.view;

import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time at which a function is called: an event of the type Schedule, of which SAM makes an EventBridge rule.
///
/// @param functionId logical id of the function
/// @param name as the function's `Events` call it
/// @param invokedArn of the function, or of its alias where one is published
/// @param ruleName of the rule that SAM makes
/// @param expression as `rate(1 day)` or `cron(0 10 * * ? *)`, in UTC
/// @param input JSON that the function gets instead of the scheduled event; null for that
public record ScheduleResource(
        String functionId,
        String name,
        String invokedArn,
        String ruleName,
        String expression,
        @Nullable String input,
        boolean enabled) {

    public static List<ScheduleResource> all(Stack stack) {
        return FunctionEvent.all(stack, "Schedule").stream()
                .map(ScheduleResource::of)
                .toList();
    }

    private static ScheduleResource of(FunctionEvent event) {
        var properties = event.properties();
        return new ScheduleResource(
                event.function().logicalId(),
                event.name(),
                event.invokedArn(),
                properties
                        .maybe("Name")
                        .map(Value::text)
                        .orElse(event.function().physicalId() + event.name()),
                expression(properties.at("Schedule")),
                properties.maybe("Input").map(Value::text).orElse(null),
                event.enabled() && !isDisabled(properties));
    }

    private static String expression(Value schedule) {
        var text = schedule.text();
        if (!text.matches("(rate|cron)\\(.+\\)")) {
            throw schedule.wrong("a schedule is rate(...) or cron(...), not " + text);
        }
        return text;
    }

    private static boolean isDisabled(Value properties) {
        return properties
                .maybe("State")
                .map(Value::text)
                .filter("DISABLED"::equals)
                .isPresent();
    }
}
