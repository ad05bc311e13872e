package io.stratus.common;

/// One thing wrong with a request.
///
/// @param at where: an RFC 6901 JSON Pointer into the body (`/title`, `/tags/3`, empty for the whole body), or the
///     plain name of a query or path parameter or a header field (`limit`, `If-Match`). A pointer is empty or begins
///     with a slash; a name never does.
/// @param detail what the value must be, for people; never repeats the value
public record Violation(String at, String detail) {

    public boolean inBody() {
        return at.isEmpty() || at.startsWith("/");
    }
}
