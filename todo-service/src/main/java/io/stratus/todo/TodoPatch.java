package io.stratus.todo;

import io.stratus.common.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A merge patch (RFC 7396) of a to-do.
///
/// @param title null keeps the title, which cannot be cleared
/// @param tags null keeps them; the empty list clears them
/// @param status null keeps it
record TodoPatch(
        @Nullable String title,
        Change<String> notes,
        Change<LocalDate> due,
        @Nullable List<String> tags,
        @Nullable Status status) {

    TodoPatch {
        tags = tags == null ? null : List.copyOf(tags);
    }
}
