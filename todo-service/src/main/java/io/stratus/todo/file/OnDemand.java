package io.stratus.todo.file;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a thing on first use and keeps it: starting costs nothing, and no snapshot holds it before it was needed.
final class OnDemand<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    OnDemand(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        var there = made;
        if (there == null) {
            there = maker.get();
            made = there;
        }
        return there;
    }
}
