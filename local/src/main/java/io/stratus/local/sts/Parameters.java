package io.stratus.local.sts;

import io.stratus.local.http.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parameters of a Query call (Smithy, "AWS query protocol": `Tags.member.1.Key=…`).
record Parameters(Form form) {

    @Nullable
    String text(String name) {
        return form.first(name);
    }

    /// `<name>.member.1`, `<name>.member.2` and so on, until one is missing.
    List<String> list(String name) {
        var values = new ArrayList<String>();
        for (var value = form.first(member(name, 1)); value != null; ) {
            values.add(value);
            value = form.first(member(name, values.size() + 1));
        }
        return values;
    }

    /// The structures `<name>.member.1` and so on, until one has neither of the two members.
    List<Pair> pairs(String name, String first, String second) {
        var pairs = new ArrayList<Pair>();
        while (true) {
            var at = member(name, pairs.size() + 1);
            var pair = new Pair(form.first(at + "." + first), form.first(at + "." + second));
            if (pair.first == null && pair.second == null) {
                return pairs;
            }
            pairs.add(pair);
        }
    }

    record Pair(@Nullable String first, @Nullable String second) {}

    boolean has(String name) {
        return form.parameters().stream()
                .anyMatch(parameter ->
                        parameter.getKey().equals(name) || parameter.getKey().startsWith(name + "."));
    }

    private static String member(String name, int at) {
        return name + ".member." + at;
    }
}
