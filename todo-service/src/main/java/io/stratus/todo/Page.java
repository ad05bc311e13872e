package io.stratus.todo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list of to-dos.
///
/// @param next where the next page begins ([TodoQuery#after]); null on the last page
record Page(List<TodoSummary> items, @Nullable String next, DataVersion version) implements Todos.Listing {

    Page {
        items = List.copyOf(items);
    }
}
