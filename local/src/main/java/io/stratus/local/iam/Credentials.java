package io.stratus.local.iam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a client signs with.
///
/// @param accessKeyId begins with AKIA where it lasts, ASIA where it is temporary
/// @param sessionToken null unless temporary
/// @param expiration when a temporary one ends; null where it lasts
public record Credentials(
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken,
        @Nullable Instant expiration) {

    boolean expiredAt(Instant now) {
        return expiration != null && !now.isBefore(expiration);
    }

    /// Without the secrets: this may end up in a log.
    @Override
    public String toString() {
        return "Credentials[" + accessKeyId + "]";
    }
}
