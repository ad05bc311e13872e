package io.stratus.local.iam;

import io.stratus.local.http.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The signature that a request carries, in its header or, presigned, in its query; nothing of it checked.
///
/// @param signedHeaders lower-case names, in the order given
/// @param token the session token; null where none came
/// @param lifetime how long a presigned request holds; null for the header form
record PresentedSignature(
        CredentialScope scope,
        Instant at,
        List<String> signedHeaders,
        String signature,
        @Nullable String token,
        @Nullable Duration lifetime) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern OF_OAUTH = Pattern.compile("(?i)(Bearer|Basic) ");
    private static final long SEVEN_DAYS = Duration.ofDays(7).toSeconds();

    /// Whether the request means to be signed. Credentials of OAuth 2.0 (RFC 6750, RFC 6749 section 2.3.1) are none of
    /// IAM's, and count as no signature.
    static boolean isIn(Incoming request) {
        var authorization = request.fields().first("Authorization");
        return (authorization != null && !OF_OAUTH.matcher(authorization).lookingAt())
                || Query.of(request.query()).first("X-Amz-Algorithm") != null;
    }

    /// What the request presents; null where a part is missing or malformed.
    static @Nullable PresentedSignature of(Incoming request) {
        var authorization = request.fields().first("Authorization");
        return authorization == null ? ofQuery(Query.of(request.query())) : ofHeader(authorization, request);
    }

    private static @Nullable PresentedSignature ofHeader(String authorization, Incoming request) {
        if (!authorization.startsWith(ALGORITHM + " ")) {
            return null;
        }
        return of(
                CredentialScope.of(request),
                request.fields().first("X-Amz-Date"),
                part("SignedHeaders", authorization),
                part("Signature", authorization),
                request.fields().first("X-Amz-Security-Token"),
                null);
    }

    private static @Nullable PresentedSignature ofQuery(Query query) {
        var lifetime = lifetime(query.first("X-Amz-Expires"));
        if (lifetime == null || !ALGORITHM.equals(query.first("X-Amz-Algorithm"))) {
            return null;
        }
        return of(
                CredentialScope.parse(query.first("X-Amz-Credential")),
                query.first("X-Amz-Date"),
                query.first("X-Amz-SignedHeaders"),
                query.first("X-Amz-Signature"),
                query.first("X-Amz-Security-Token"),
                lifetime);
    }

    private static @Nullable Duration lifetime(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,6}") || Long.parseLong(seconds) > SEVEN_DAYS) {
            return null;
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static @Nullable PresentedSignature of(
            @Nullable CredentialScope scope,
            @Nullable String date,
            @Nullable String headers,
            @Nullable String signature,
            @Nullable String token,
            @Nullable Duration lifetime) {
        var at = instant(date);
        if (scope == null || at == null || headers == null || signature == null) {
            return null;
        }
        return new PresentedSignature(scope, at, List.of(headers.split(";")), signature, token, lifetime);
    }

    private static @Nullable String part(String name, String authorization) {
        var found = Pattern.compile("[ ,]" + name + "=([^,\\s]+)").matcher(authorization);
        return found.find() ? found.group(1) : null;
    }

    private static @Nullable Instant instant(@Nullable String date) {
        try {
            return date == null ? null : AMZ_DATE.parse(date, Instant::from);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
