package io.stratus.todo;

import java.util.Locale;

/// Whether a to-do is still to be done.
enum Status {
    OPEN,
    DONE;

    /// As clients and the table write it: `open`, `done`.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
