package io.stratus.local.gateway.call;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Media types as the gateway compares them.
public final class MediaType {

    public static final String JSON = "application/json";

    private MediaType() {}

    /// The first of a Content-Type or Accept field, without parameters, in lower case; JSON where there is none.
    public static String of(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return JSON;
        }
        int end = 0;
        while (end < field.length() && field.charAt(end) != ';' && field.charAt(end) != ',') {
            end++;
        }
        return field.substring(0, end).strip().toLowerCase(Locale.ROOT);
    }
}
