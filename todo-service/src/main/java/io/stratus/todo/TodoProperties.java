package io.stratus.todo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// All that differs between deployments, from the environment that `sam/todo.yaml` declares. The start fails where one
/// is missing or wrong.
///
/// @param table `TODO_TABLE`: name of the table
/// @param cursorKey `TODO_CURSOR_KEY`: secret of list cursors, at least 32 characters
/// @param cursorKeyPrevious `TODO_CURSOR_KEY_PREVIOUS`: the secret before it, empty if there is none
/// @param webOrigin `TODO_WEB_ORIGIN`: the one origin whose scripts may read answers
@ConfigurationProperties("todo")
record TodoProperties(
        @DefaultValue("") String table,
        @DefaultValue("") String cursorKey,
        @DefaultValue("") String cursorKeyPrevious,
        @DefaultValue("") String webOrigin) {

    TodoProperties {
        demand(table, "TODO_TABLE is not set: it names the table");
        demand(cursorKey, "TODO_CURSOR_KEY is not set: it is the secret of list cursors");
        demand(webOrigin, "TODO_WEB_ORIGIN is not set: it is the origin of the web app");
    }

    private static void demand(String value, String otherwise) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
