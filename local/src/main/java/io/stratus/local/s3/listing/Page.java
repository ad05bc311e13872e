package io.stratus.local.s3.listing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// One page of a listing: entries and the common prefixes that stand for many.
///
/// @param last the key or common prefix that the page ends with; empty where it is empty
/// @param more whether anything follows
record Page<T>(List<T> entries, SequencedSet<String> prefixes, String last, boolean more) {

    /// Takes a page from what comes in the order of keys, from the prefix on.
    ///
    /// @param after the key or common prefix that the page before ended with; empty for none
    static <T> Page<T> of(Stream<T> all, Function<T, String> key, ListingRequest wanted, String after) {
        var entries = new ArrayList<T>();
        var prefixes = new LinkedHashSet<String>();
        var last = "";
        for (var rest = all.iterator(); rest.hasNext(); ) {
            var entry = rest.next();
            var name = key.apply(entry);
            if (!name.startsWith(wanted.prefix())) {
                break;
            }
            var group = group(name, wanted);
            if (!group.isEmpty() && (prefixes.contains(group) || after.startsWith(group))) {
                continue; // told already
            }
            if (entries.size() + prefixes.size() == wanted.most()) {
                return new Page<>(entries, prefixes, last, wanted.most() > 0);
            }
            if (group.isEmpty()) {
                entries.add(entry);
            } else {
                prefixes.add(group);
            }
            last = group.isEmpty() ? name : group;
        }
        return new Page<>(entries, prefixes, last, false);
    }

    private static String group(String name, ListingRequest wanted) {
        int end = wanted.delimiter().isEmpty()
                ? -1
                : name.indexOf(wanted.delimiter(), wanted.prefix().length());
        return end < 0 ? "" : name.substring(0, end + wanted.delimiter().length());
    }
}
