package io.stratus.local.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Header fields in the order they came (RFC 9110, section 5): names are case-insensitive, a name may come twice.
public record Fields(List<Map.Entry<String, String>> lines) {

    public static final Fields NONE = new Fields(List.of());

    public Fields {
        lines = List.copyOf(lines);
    }

    public static Fields of(String name, String value) {
        return NONE.with(name, value);
    }

    /// The first value, or null where the field is absent.
    public @Nullable String first(String name) {
        for (var line : lines) {
            if (line.getKey().equalsIgnoreCase(name)) {
                return line.getValue();
            }
        }
        return null;
    }

    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Each name once, as first spelt.
    public Collection<String> names() {
        var seen = new TreeMap<String, String>();
        lines.forEach(line -> seen.putIfAbsent(line.getKey().toLowerCase(Locale.ROOT), line.getKey()));
        return new LinkedHashSet<>(seen.values());
    }

    /// These fields and one more line.
    public Fields with(String name, String value) {
        var more = new ArrayList<>(lines);
        more.add(Map.entry(name, value));
        return new Fields(more);
    }

    /// These fields without any line of that name.
    public Fields without(String name) {
        return new Fields(lines.stream()
                .filter(line -> !line.getKey().equalsIgnoreCase(name))
                .toList());
    }
}
