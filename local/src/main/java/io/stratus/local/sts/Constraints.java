package io.stratus.local.sts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what a request breaks of the constraints in AWS's API reference, and says it all at once in AWS's words.
final class Constraints {

    private final List<String> broken = new ArrayList<>();

    /// Checks a text.
    ///
    /// @param name as AWS's messages have it: `roleArn`, `tags.1.member.key`
    /// @return the text; empty where it is missing
    String required(String name, @Nullable String value, int min, int max, Pattern pattern) {
        if (value == null) {
            broken.add("Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(name));
            return "";
        }
        if (!pattern.matcher(value).matches()) {
            fail(name, value, "Member must satisfy regular expression pattern: " + pattern.pattern());
        }
        length(name, value, value.codePointCount(0, value.length()), min, max);
        return value;
    }

    @Nullable
    String optional(String name, @Nullable String value, int min, int max, Pattern pattern) {
        return value == null ? null : required(name, value, min, max, pattern);
    }

    /// Checks the length of a text or list.
    ///
    /// @param shown what the message may quote
    void length(String name, Object shown, int length, int min, int max) {
        if (length < min) {
            fail(name, shown, "Member must have length greater than or equal to " + min);
        }
        if (length > max) {
            fail(name, shown, "Member must have length less than or equal to " + max);
        }
    }

    /// Checks a number, and returns it or, where none is given, the other one.
    int number(String name, @Nullable String value, int min, int max, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("-?\\d{1,9}")) {
            throw new Refusal("MalformedInput", 400, "Could not parse '" + name + "' as an integer");
        }
        int number = Integer.parseInt(value);
        if (number < min) {
            fail(name, value, "Member must have value greater than or equal to " + min);
        }
        if (number > max) {
            fail(name, value, "Member must have value less than or equal to " + max);
        }
        return number;
    }

    /// @throws Refusal if anything was broken
    void hold() {
        if (!broken.isEmpty()) {
            throw Refusal.invalid("%d validation error%s detected: %s"
                    .formatted(broken.size(), broken.size() == 1 ? "" : "s", String.join("; ", broken)));
        }
    }

    private void fail(String name, Object shown, String constraint) {
        broken.add("Value '%s' at '%s' failed to satisfy constraint: %s".formatted(shown, name, constraint));
    }
}
