package io.stratus.local.gateway.authorizer;

import io.stratus.local.gateway.call.Rejection;
import java.util.Map;

/// What an authorizer says.
public sealed interface Verdict {

    /// The call goes on.
    ///
    /// @param claims of the verified token, as text; empty where none is asked for
    record Admitted(Map<String, String> claims) implements Verdict {}

    record Denied(Rejection rejection) implements Verdict {}
}
