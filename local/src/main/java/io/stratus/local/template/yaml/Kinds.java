package io.stratus.local.template.yaml;

import java.math.BigDecimal;
import java.util.Optional;

/// What a node can be taken for.
final class Kinds {

    private Kinds() {}

    static Optional<BigDecimal> number(Value value) {
        if (!(value instanceof Value.Scalar scalar) || scalar.content() instanceof Boolean) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(scalar.text()));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(Value value) {
        return switch (value) {
            case Value.Scalar(var _, Boolean content, var _) -> Optional.of(content);
            case Value.Scalar(var _, String content, var _)
            when content.equals("true") || content.equals("false") -> Optional.of(Boolean.valueOf(content));
            default -> Optional.empty();
        };
    }

    /// For the caller to throw.
    static BrokenTemplate not(Value value, String wanted) {
        return value.wrong(wanted + " is wanted here, but this is " + describe(value));
    }

    private static String describe(Value value) {
        return switch (value) {
            case Value.Members _ -> "a map";
            case Value.Items _ -> "a list";
            case Value.Scalar(var _, String content, var _) -> "the text \"" + content + "\"";
            case Value.Scalar(var _, Boolean content, var _) -> content.toString();
            case Value.Scalar(var _, Number content, var _) -> "the number " + content;
            case Value.Scalar _ -> "empty";
        };
    }
}
