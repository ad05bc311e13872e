package io.stratus.common.http;

import io.stratus.common.Violation;
import org.jspecify.annotations.Nullable;

/// One entry of a problem's `errors`, as it is sent.
///
/// @param pointer RFC 6901 pointer into the body; null where a parameter is wrong
/// @param parameter name of the query or path parameter or header field; null where the body is wrong
record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {

    static Fault of(Violation violation) {
        return violation.inBody()
                ? new Fault(violation.at(), null, violation.detail())
                : new Fault(null, violation.at(), violation.detail());
    }
}
