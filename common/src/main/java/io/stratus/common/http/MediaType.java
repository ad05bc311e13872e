package io.stratus.common.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares a `Content-Type` field (RFC 9110 §8.3).
final class MediaType {

    private static final Pattern UTF_8 = Pattern.compile("(?i)\\s*charset\\s*=\\s*\"?utf-8\"?\\s*");

    private MediaType() {}

    /// Whether the field names this type; the only parameter that JSON may have here is `charset=utf-8`.
    static boolean is(String type, @Nullable String field) {
        if (field == null) {
            return false;
        }
        var parts = field.split(";", 2);
        return parts[0].strip().equalsIgnoreCase(type)
                && (parts.length == 1 || UTF_8.matcher(parts[1]).matches());
    }
}
