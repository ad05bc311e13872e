package io.stratus.local.template.view;

import io.stratus.local.template.yaml.Value;
import java.util.OptionalInt;

/// Whole numbers within AWS's limits.
final class Whole {

    private Whole() {}

    /// A property of that name; empty if there is none.
    static OptionalInt of(Value properties, String name, int least, int most) {
        var given = properties.maybe(name);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = given.get().wholeNumber();
        if (number < least || number > most) {
            throw given.get().wrong("%s goes from %d to %d".formatted(name, least, most));
        }
        return OptionalInt.of(number);
    }
}
