package io.stratus.todo;

import com.fasterxml.jackson.annotation.JsonValue;
import io.stratus.common.Ulid;

/// Names one to-do of one user. Ids sort by age.
record TodoId(@JsonValue Ulid ulid) {

    /// @throws io.stratus.common.Check.Invalid if the text is no ULID
    static TodoId parse(String text) {
        return new TodoId(Ulid.parse("id", text));
    }

    @Override
    public String toString() {
        return ulid.text();
    }
}
