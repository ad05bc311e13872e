package io.stratus.local.cognito.token;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// One sign-in, as every token that descends from it remembers it.
///
/// @param origin `origin_jti`: what a revocation names
/// @param event `event_id`
/// @param scopes of its access tokens, in the order they were asked for
public record Session(String origin, String event, Instant authTime, List<String> scopes) {

    public Session {
        // A data folder of an earlier version names none: it knew no scopes but the API's.
        scopes = List.copyOf(Objects.requireNonNullElse(scopes, Scopes.OF_THE_API));
    }
}
