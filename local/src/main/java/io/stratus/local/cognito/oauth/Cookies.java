package io.stratus.local.cognito.oauth;

import io.stratus.local.http.Incoming;
import org.jspecify.annotations.Nullable;

/// Cookies (RFC 6265). No script reads them, and no other site's form or frame sends them; the local run has no HTTPS
/// that they could be kept to.
final class Cookies {

    private static final String SHUT = "; Path=/; HttpOnly; SameSite=Lax";

    private Cookies() {}

    static @Nullable String value(Incoming request, String name) {
        for (var line : request.fields().all("Cookie")) {
            for (var pair : line.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    return pair.substring(equals + 1).strip();
                }
            }
        }
        return null;
    }

    /// A cookie until the browser closes.
    static String set(String name, String value) {
        return name + "=" + value + SHUT;
    }

    static String set(String name, String value, long seconds) {
        return set(name, value) + "; Max-Age=" + seconds;
    }

    static String expire(String name) {
        return set(name, "", 0);
    }
}
