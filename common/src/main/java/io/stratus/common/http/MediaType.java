package io.stratus.common.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A content type that an operation reads (RFC 9110 §8.3).
///
/// @param field the header field by which a refusal says what would have been accepted
record MediaType(String name, String field) {

    static final MediaType JSON = new MediaType("application/json", "Accept");
    static final MediaType MERGE_PATCH = new MediaType("application/merge-patch+json", "Accept-Patch");

    private static final Pattern UTF_8 = Pattern.compile("(?i)\\s*charset\\s*=\\s*\"?utf-8\"?\\s*");

    /// The body, if it is of this type and not too large; empty if there is none.
    String demandedOf(HttpCall call) {
        if (!isNamedBy(call.header("Content-Type"))) {
            throw Problem.unsupportedMediaType(field, name).thrown();
        }
        var text = call.body() == null ? "" : call.body();
        if (text.getBytes(StandardCharsets.UTF_8).length > HttpCall.MAX_BODY) {
            throw Problem.tooLarge(HttpCall.MAX_BODY).thrown();
        }
        return text;
    }

    /// The only parameter that JSON may have here is `charset=utf-8`.
    private boolean isNamedBy(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.split(";", 2);
        return parts[0].strip().equalsIgnoreCase(name)
                && (parts.length == 1 || UTF_8.matcher(parts[1]).matches());
    }
}
