package io.stratus.todo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What deployments of `TodoApiFunction` differ in, from the environment that `sam/todo.yaml` declares. Its start fails
/// where one is missing or wrong; functions that need none of them start without.
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

    @Override
    public String table() {
        return demanded(table, "TODO_TABLE is not set: it names the table");
    }

    @Override
    public String cursorKey() {
        return demanded(cursorKey, "TODO_CURSOR_KEY is not set: it is the secret of list cursors");
    }

    @Override
    public String webOrigin() {
        return demanded(webOrigin, "TODO_WEB_ORIGIN is not set: it is the origin of the web app");
    }

    private static String demanded(String value, String otherwise) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
