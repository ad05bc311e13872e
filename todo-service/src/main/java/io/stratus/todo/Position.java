package io.stratus.todo;

import com.fasterxml.jackson.annotation.JsonValue;

/// Where a to-do stands in its list: a fraction whose digits after the point are these characters of Crockford's
/// base 32, so that comparing texts compares positions, and between any two there is room for a third.
///
/// A position never ends in the digit 0: below such a one there would be no room.
record Position(@JsonValue String digits) {

    private static final char HALF = 'G';

    /// The last position of a list, known without reading the list: later ids are greater, and a position made
    /// between existing ones stays below the next id. Exact as far as the clocks of two instances agree.
    static Position last(TodoId id) {
        return new Position(id.toString() + HALF);
    }

    @Override
    public String toString() {
        return digits;
    }
}
