package io.stratus.local.sts;

import io.stratus.local.iam.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The tags of a session (IAM User Guide, "Pass session tags in AWS STS").
///
/// @param values by key; the case of a key is kept, but does not tell it from another
/// @param transitive keys of those that a session taken on from this one inherits
public record SessionTags(Map<String, String> values, List<String> transitive) {

    public static final SessionTags NONE = new SessionTags(Map.of(), List.of());

    public SessionTags {
        values = Map.copyOf(values);
        transitive = List.copyOf(transitive);
    }

    /// Those that a session hands on.
    static SessionTags inherited(Session from) {
        var handedOn = new LinkedHashMap<>(from.tags());
        handedOn.keySet().retainAll(from.transitive());
        return new SessionTags(handedOn, from.transitive());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String key) {
        return values.keySet().stream().anyMatch(key::equalsIgnoreCase);
    }

    SessionTags and(SessionTags more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more.values);
        return new SessionTags(
                all,
                Stream.concat(transitive.stream(), more.transitive.stream())
                        .distinct()
                        .toList());
    }

    /// As the condition keys of a request that passes them.
    Map<String, List<String>> requestKeys() {
        var keys = new LinkedHashMap<String, List<String>>();
        values.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        if (!values.isEmpty()) {
            keys.put("aws:TagKeys", new ArrayList<>(values.keySet()));
        }
        if (!transitive.isEmpty()) {
            keys.put("sts:TransitiveTagKeys", transitive);
        }
        return keys;
    }

    /// A form in which two keys that AWS takes for one are equal.
    static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
