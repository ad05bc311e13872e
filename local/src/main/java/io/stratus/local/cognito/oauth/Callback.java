package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.http.Answer;
import java.net.URI;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/// Where the browser goes when the domain is done with it (RFC 6749, section 4.1.2).
///
/// @param uri one of the client's CallbackURLs, whatever scheme it has
/// @param state echoed; null where the client gave none
record Callback(String uri, @Nullable String state) {

    Answer code(String code) {
        return redirect("code", code);
    }

    /// @param error as RFC 6749, section 4.1.2.1, or OpenID Connect Core 1.0, section 3.1.2.6, names it
    Answer error(String error) {
        return redirect("error", error);
    }

    /// What a form may lead to besides this site: browsers hold a form to its policy across redirects too (Content
    /// Security Policy Level 3, section 6.4.1).
    String source() {
        var parsed = URI.create(uri);
        return parsed.getRawAuthority() == null || !parsed.getScheme().startsWith("http")
                ? parsed.getScheme() + ":"
                : parsed.getScheme() + "://" + parsed.getRawAuthority();
    }

    private Answer redirect(String name, String value) {
        var query = name + "=" + URLEncoder.encode(value, UTF_8)
                + (state == null ? "" : "&state=" + URLEncoder.encode(state, UTF_8));
        return to(uri + (uri.contains("?") ? "&" : "?") + query);
    }

    static Answer to(String location) {
        return Answer.empty(302).with("Location", location).with("Cache-Control", "no-store");
    }
}
