package io.stratus.local.gateway;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Query;
import io.stratus.local.gateway.call.Stage;
import io.stratus.local.http.Incoming;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Makes a call of each request.
record RequestIds(Stage stage, InstantSource clock, RandomGenerator random) {

    private static final int EXTENDED_BYTES = 11;

    Call next(Incoming request) {
        return new Call(
                stage,
                request,
                method(request),
                path(request.path()),
                Query.parse(request.query()),
                RandomIds.uuid(random),
                extendedRequestId(),
                clock.instant(),
                null,
                Map.of());
    }

    // "By passing the X-HTTP-Method-Override header, API Gateway overrides the method": important notes.
    private static String method(Incoming request) {
        var override = request.fields().first("X-HTTP-Method-Override");
        return override == null ? request.method() : override.strip().toUpperCase(Locale.ROOT);
    }

    // Slashes before the first segment are one slash: seen on API Gateway by LocalStack's validated tests.
    private static String path(String path) {
        int start = 0;
        while (start + 1 < path.length() && path.charAt(start) == '/' && path.charAt(start + 1) == '/') {
            start++;
        }
        return path.substring(start);
    }

    private String extendedRequestId() {
        var bytes = new byte[EXTENDED_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
