package io.stratus.local.iam.policy;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A value of a policy in which policy variables stand for what the request says
/// (IAM User Guide, "IAM policy elements: Variables and tags").
record Text(List<Part> parts) {

    /// A piece of it.
    sealed interface Part {

        /// A character or wildcard, as [Glob] writes it.
        record Symbol(int symbol) implements Part {}

        /// A policy variable.
        ///
        /// @param otherwise what it stands for where the request lacks the key; null for no default
        record Variable(String key, @Nullable String otherwise) implements Part {}
    }

    Text {
        parts = List.copyOf(parts);
    }

    /// The pattern in that context; null where a variable has no value. A value never acts as a wildcard.
    @Nullable
    Glob in(Context context) {
        boolean known = parts.stream().allMatch(part -> symbols(part, context) != null);
        return known
                ? new Glob(parts.stream()
                        .map(part -> symbols(part, context))
                        .flatMapToInt(symbols -> symbols == null ? IntStream.empty() : symbols)
                        .toArray())
                : null;
    }

    private static @Nullable IntStream symbols(Part part, Context context) {
        return switch (part) {
            case Part.Symbol(int symbol) -> IntStream.of(symbol);
            case Part.Variable(var key, var otherwise) -> {
                var value = context.variable(key);
                var text = value == null ? otherwise : value;
                yield text == null ? null : text.codePoints();
            }
        };
    }

    /// Whether a variable stands before the last of so many colons, so that it could alter what comes first.
    boolean variesBefore(int colons) {
        int seen = 0;
        for (var part : parts) {
            if (seen < colons && part instanceof Part.Variable) {
                return true;
            }
            seen += part.equals(new Part.Symbol(':')) ? 1 : 0;
        }
        return false;
    }
}
