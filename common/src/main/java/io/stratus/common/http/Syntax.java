package io.stratus.common.http;

import java.util.regex.Pattern;

/// Grammar of header fields.
final class Syntax {

    /// One element of a list of entity tags with what separates it from the next (RFC 9110 §5.6.1, §8.8.3).
    static final Pattern ELEMENT =
            Pattern.compile("(?<weak>W/)?\"(?<opaque>[\\x21\\x23-\\x7E]*)\"[ \\t]*(?:,[ \\t,]*|$)");

    /// Empty elements before the first one of a list, which a recipient ignores (RFC 9110 §5.6.1.2).
    static final Pattern EMPTY_ELEMENTS = Pattern.compile("^[ \\t,]+");

    private Syntax() {}
}
