package io.stratus.common;

import org.jspecify.annotations.Nullable;

/// What an RFC 7396 merge patch says of one member: nothing, `null`, or a new value.
public sealed interface Change<T> {

    /// The member is absent: the value stays.
    record Keep<T>() implements Change<T> {}

    /// The member is `null`: the value goes.
    record Clear<T>() implements Change<T> {}

    /// The member has a value.
    record Set<T>(T value) implements Change<T> {}

    /// The value after this change.
    static <T> @Nullable T apply(Change<T> change, @Nullable T before) {
        return switch (change) {
            case Keep<T>() -> before;
            case Clear<T>() -> null;
            case Set<T>(T value) -> value;
        };
    }
}
