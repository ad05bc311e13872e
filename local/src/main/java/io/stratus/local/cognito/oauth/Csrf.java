package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Keeps other sites from sending our forms: a form must bring back the token that a cookie holds, and name no other
/// origin than ours. Without it another site could sign a reader in as somebody else.
final class Csrf {

    static final String FIELD = "_csrf";

    private static final String COOKIE = "XSRF-TOKEN";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{43}");

    private final RandomGenerator random;

    Csrf(RandomGenerator random) {
        this.random = random;
    }

    /// The page with the token of this browser in its form, and in a cookie.
    Answer protect(Incoming request, Protected page) {
        var known = Cookies.value(request, COOKIE);
        var token = known != null && TOKEN.matcher(known).matches() ? known : RandomIds.opaque(random, 32);
        return page.with(token).with("Set-Cookie", Cookies.set(COOKIE, token));
    }

    /// A page that wants a token.
    @FunctionalInterface
    interface Protected {
        Answer with(String token);
    }

    static boolean isOurs(Incoming request) {
        var cookie = Cookies.value(request, COOKIE);
        var field = Form.of(request).first(FIELD);
        var origin = request.fields().first("Origin");
        return cookie != null
                && field != null
                && TOKEN.matcher(cookie).matches()
                && MessageDigest.isEqual(cookie.getBytes(UTF_8), field.getBytes(UTF_8))
                && (origin == null || origin.equals("http://" + request.fields().first("Host")));
    }
}
