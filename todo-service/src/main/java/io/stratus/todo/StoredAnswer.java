package io.stratus.todo;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An answer kept with an idempotency key.
///
/// @param body null where it was too long to keep
record StoredAnswer(
        int status, String etag, String location, @Nullable String body) {

    /// Bytes in UTF-8: what a body may weigh to be kept (write units are counted by 1 KB).
    static final int MAX_BODY = 8 * 1024;

    StoredAnswer trimmed() {
        return body != null && body.getBytes(StandardCharsets.UTF_8).length > MAX_BODY
                ? new StoredAnswer(status, etag, location, null)
                : this;
    }
}
