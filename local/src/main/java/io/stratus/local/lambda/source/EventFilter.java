package io.stratus.local.lambda.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.GenericMachine;
import software.amazon.event.ruler.JsonRuleCompiler;

/// The filter criteria of a mapping, judged by AWS's own event ruler (Lambda Developer Guide, "Control which events
/// Lambda sends to your function"). An event passes that any of the patterns matches; without a pattern each does.
public final class EventFilter {

    /// Of one mapping, without a raised quota.
    private static final int MOST = 5;

    private static final int LONGEST = 4096;

    private static final ObjectMapper RULERS_JSON = new ObjectMapper();

    private final GenericMachine<Integer> rules =
            GenericMachine.<Integer>builder().build();

    private EventFilter() {}

    /// Reads the patterns.
    ///
    /// @param patterns each as a template's `Pattern` holds it, of 4,096 characters at most
    /// @throws IllegalArgumentException if there are more than five, or one is none
    public static EventFilter of(List<String> patterns) {
        if (patterns.size() > MOST) {
            throw new IllegalArgumentException("%d filters are more than %d".formatted(patterns.size(), MOST));
        }
        var filter = new EventFilter();
        for (int i = 0; i < patterns.size(); i++) {
            filter.add(i, patterns.get(i));
        }
        return filter;
    }

    private void add(int number, String pattern) {
        try {
            var fault = pattern.length() > LONGEST ? "longer than " + LONGEST : JsonRuleCompiler.check(pattern);
            if (fault != null) {
                throw new IllegalArgumentException("no filter pattern: " + pattern + ": " + fault);
            }
            rules.addRule(number, pattern);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("no filter pattern: " + pattern, malformed);
        }
    }

    /// Whether an event is for the function.
    ///
    /// @param event JSON
    public boolean passes(String event) {
        try {
            return rules.isEmpty()
                    || !rules.rulesForJSONEvent(RULERS_JSON.readTree(event)).isEmpty();
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("no JSON event", malformed);
        }
    }
}
