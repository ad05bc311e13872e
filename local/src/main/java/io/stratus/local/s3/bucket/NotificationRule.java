package io.stratus.local.s3.bucket;

import java.util.List;

/// Which events go to which queue.
///
/// @param id names the rule in the messages
/// @param events such as `s3:ObjectCreated:*` or `s3:ObjectRemoved:DeleteMarkerCreated`
/// @param prefix and `suffix` of the keys that count; empty for every key
public record NotificationRule(String id, String queueArn, List<String> events, String prefix, String suffix) {

    public NotificationRule {
        events = List.copyOf(events);
    }

    /// Whether the rule is for this event.
    ///
    /// @param event without its `s3:`, such as `ObjectCreated:Put`
    public boolean matches(String event, String key) {
        return key.startsWith(prefix)
                && key.endsWith(suffix)
                && events.stream().anyMatch(pattern -> covers(pattern, "s3:" + event));
    }

    private static boolean covers(String pattern, String event) {
        return pattern.endsWith("*")
                ? event.startsWith(pattern.substring(0, pattern.length() - 1))
                : event.equals(pattern);
    }
}
