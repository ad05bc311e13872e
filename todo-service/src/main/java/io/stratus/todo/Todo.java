package io.stratus.todo;

import io.stratus.common.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A to-do as its last write left it.
///
/// @param revision the user's revision that this write made; its ETag is this number in quotes
/// @param completedAt null while open
record Todo(
        TodoId id,
        String title,
        @Nullable String notes,
        Status status,
        @Nullable LocalDate due,
        ListId list,
        List<String> tags,
        Position position,
        long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt) {

    Todo {
        tags = List.copyOf(tags);
    }

    static Todo created(TodoId id, NewTodo wanted, DataVersion version) {
        return new Todo(
                id,
                wanted.title(),
                wanted.notes(),
                Status.OPEN,
                wanted.due(),
                ListId.INBOX,
                wanted.tags(),
                Position.last(id),
                version.revision(),
                version.commit(),
                version.commit(),
                null);
    }

    /// What the patch makes of this to-do. One that is done again keeps when it was done first.
    Todo patched(TodoPatch patch, DataVersion version) {
        var after = patch.status() == null ? status : patch.status();
        return new Todo(
                id,
                patch.title() == null ? title : patch.title(),
                Change.apply(patch.notes(), notes),
                after,
                Change.apply(patch.due(), due),
                list,
                patch.tags() == null ? tags : patch.tags(),
                position,
                version.revision(),
                createdAt,
                version.commit(),
                completion(after, version.commit()));
    }

    private @Nullable Instant completion(Status after, Instant now) {
        return switch (after) {
            case OPEN -> null;
            case DONE -> completedAt == null ? now : completedAt;
        };
    }

    TodoSummary summary() {
        return new TodoSummary(
                id,
                title,
                status,
                due,
                list,
                tags,
                position,
                revision,
                notes != null,
                createdAt,
                updatedAt,
                completedAt);
    }
}
