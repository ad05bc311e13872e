package io.stratus.todo;

import com.fasterxml.jackson.annotation.JsonValue;

/// The list a to-do stands in: a list's ULID, or [#INBOX].
record ListId(@JsonValue String text) {

    /// Where a to-do stands that names no list. Every user has it without making it, so that the index by list
    /// holds every to-do; as it is no ULID, no list can ever take its name.
    static final ListId INBOX = new ListId("inbox");

    @Override
    public String toString() {
        return text;
    }
}
