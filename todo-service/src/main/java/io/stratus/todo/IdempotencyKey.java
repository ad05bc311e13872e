package io.stratus.todo;

import io.stratus.common.Check;
import java.util.regex.Pattern;

/// A client's name for one attempt to create something: 1 to 255 visible ASCII characters.
///
/// Taken as sent: quotes, which draft-ietf-httpapi-idempotency-key-header-07 wants, are part of the key.
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    IdempotencyKey {
        if (!FORM.matcher(text).matches()) {
            throw Check.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        }
    }

    /// Never shown: it is the client's own.
    @Override
    public String toString() {
        return "IdempotencyKey[…]";
    }
}
