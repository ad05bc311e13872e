package io.stratus.local.iam.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The condition keys of a request. Their names are not case-sensitive (IAM User Guide, "Condition").
public final class Context {

    private final Map<String, List<String>> values;

    private Context(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Takes keys as the request has them.
    ///
    /// @param keys values by name; a name that comes twice in another case has the values of both
    public static Context of(Map<String, List<String>> keys) {
        return new Context(keys.entrySet().stream()
                .collect(Collectors.groupingBy(
                        key -> folded(key.getKey()),
                        Collectors.flatMapping(key -> key.getValue().stream(), Collectors.toUnmodifiableList()))));
    }

    /// Empty where the request lacks the key.
    List<String> values(String key) {
        return values.getOrDefault(folded(key), List.of());
    }

    /// What a policy variable stands for; null where the request lacks the key, or has several values of it.
    @Nullable
    String variable(String key) {
        var found = values(key);
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
