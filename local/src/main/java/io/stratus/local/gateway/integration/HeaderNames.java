package io.stratus.local.gateway.integration;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Sets of header names, in which case does not count.
final class HeaderNames {

    private HeaderNames() {}

    static Set<String> of(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return Collections.unmodifiableSet(set);
    }
}
