package io.stratus.todo.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list.
///
/// @param next where the next page begins; null on the last
record Listing<T>(List<T> items, @Nullable String next) {

    Listing {
        items = List.copyOf(items);
    }
}
