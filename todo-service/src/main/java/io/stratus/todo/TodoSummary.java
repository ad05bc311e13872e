package io.stratus.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list shows of a to-do: all that the local indexes hold. The notes are read one to-do at a time.
record TodoSummary(
        TodoId id,
        String title,
        Status status,
        @Nullable LocalDate due,
        ListId list,
        List<String> tags,
        Position position,
        long revision,
        boolean hasNotes,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt) {

    TodoSummary {
        tags = List.copyOf(tags);
    }
}
