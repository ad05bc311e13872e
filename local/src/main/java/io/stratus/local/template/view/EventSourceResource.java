package io.stratus.local.template.view;

import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// A queue from which Lambda calls a function: an event of the type SQS. What a template leaves out has Lambda's
/// default (API reference, CreateEventSourceMapping).
///
/// @param functionId logical id of the function
/// @param name as the function's `Events` call it
/// @param invokedArn of the function, or of its alias where one is published
/// @param batchSize messages in a call at most, 1 to 10,000
/// @param window for which messages are gathered, 0 s to 300 s
/// @param maximumConcurrency calls at once, 2 to 1,000; empty for the function's own limit
/// @param reportsBatchItemFailures whether the function says which messages of a batch failed
/// @param filters event patterns in JSON, of which a message must pass one; empty for every message
public record EventSourceResource(
        String functionId,
        String name,
        String invokedArn,
        String queueArn,
        int batchSize,
        Duration window,
        OptionalInt maximumConcurrency,
        boolean reportsBatchItemFailures,
        List<String> filters,
        boolean enabled) {

    // Larger batches must be gathered for a second at least.
    private static final int MOST_WITHOUT_WINDOW = 10;

    public EventSourceResource {
        filters = List.copyOf(filters);
    }

    public static List<EventSourceResource> all(Stack stack) {
        return FunctionEvent.all(stack, "SQS").stream()
                .map(EventSourceResource::of)
                .toList();
    }

    private static EventSourceResource of(FunctionEvent event) {
        var properties = event.properties();
        int batchSize = Whole.of(properties, "BatchSize", 1, 10_000).orElse(10);
        int window =
                Whole.of(properties, "MaximumBatchingWindowInSeconds", 0, 300).orElse(0);
        if (batchSize > MOST_WITHOUT_WINDOW && window == 0) {
            throw properties.at("BatchSize").wrong("above 10 it needs a MaximumBatchingWindowInSeconds of at least 1");
        }
        return new EventSourceResource(
                event.function().logicalId(),
                event.name(),
                event.invokedArn(),
                properties.at("Queue").text(),
                batchSize,
                Duration.ofSeconds(window),
                properties
                        .maybe("ScalingConfig")
                        .map(scaling -> Whole.of(scaling, "MaximumConcurrency", 2, 1_000))
                        .orElse(OptionalInt.empty()),
                properties
                        .maybe("FunctionResponseTypes")
                        .map(EventSourceResource::itemFailures)
                        .orElse(false),
                properties
                        .maybe("FilterCriteria")
                        .map(EventSourceResource::filters)
                        .orElse(List.of()),
                event.enabled());
    }

    private static boolean itemFailures(Value types) {
        types.list().forEach(type -> {
            if (!type.text().equals("ReportBatchItemFailures")) {
                throw type.wrong("the one response type is ReportBatchItemFailures");
            }
        });
        return !types.list().isEmpty();
    }

    private static List<String> filters(Value criteria) {
        return criteria.at("Filters").list().stream()
                .map(filter -> filter.at("Pattern").text())
                .toList();
    }
}
