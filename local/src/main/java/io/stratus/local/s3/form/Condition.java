package io.stratus.local.s3.form;

import java.util.Arrays;
import java.util.Map;

/// What a policy asks of a form (S3 API Reference, "POST policy", "Conditions").
sealed interface Condition {

    /// A field, in lower case, has that value.
    record Equal(String field, String value) implements Condition {
        boolean holds(Map<String, String> fields) {
            return value.equals(fields.getOrDefault(field, ""));
        }

        @Override
        public String toString() {
            return "[\"eq\", \"$" + field + "\", \"" + value + "\"]";
        }
    }

    /// A field, in lower case, begins so. Each of several content types, separated by commas, must.
    record StartsWith(String field, String prefix) implements Condition {
        boolean holds(Map<String, String> fields) {
            var value = fields.getOrDefault(field, "");
            return field.equals("content-type")
                    ? Arrays.stream(value.split(",", -1))
                            .allMatch(type -> type.strip().startsWith(prefix))
                    : value.startsWith(prefix);
        }

        @Override
        public String toString() {
            return "[\"starts-with\", \"$" + field + "\", \"" + prefix + "\"]";
        }
    }

    /// The file has so many bytes, both limits included.
    record LengthRange(long least, long most) implements Condition {}
}
