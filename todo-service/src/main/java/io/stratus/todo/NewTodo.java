package io.stratus.todo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A to-do that a user asks for. [TodoBodies] says what may stand in it.
record NewTodo(
        String title, @Nullable String notes, @Nullable LocalDate due, List<String> tags) {

    NewTodo {
        tags = List.copyOf(tags);
    }
}
