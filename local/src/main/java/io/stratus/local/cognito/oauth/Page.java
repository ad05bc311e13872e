package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page of the domain: works without scripts, and none can run in it; no other site can frame it.
///
/// @param content what follows the heading
record Page(int status, String heading, Html content) {

    private static final String STYLE = resource("pages.css");
    private static final String STYLE_SOURCE =
            "'sha256-" + Base64.getEncoder().encodeToString(Sha256.digest(STYLE)) + "'";

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{}</title>
            <link rel="icon" href="data:,">
            <style>{}</style>
            </head>
            <body>
            <main>
            <h1>{}</h1>
            {}
            </main>
            <footer class="soft">Local run: stands for Amazon Cognito’s own pages.</footer>
            </body>
            </html>
            """;

    /// A page that says why there is no other.
    static Answer error(int status, String message) {
        var content = Html.of("<p role=\"alert\">{}</p>", message);
        return new Page(status, "This page cannot be shown", content).answer(null);
    }

    /// @param callback where a form of the page may lead in the end; null for none
    Answer answer(@Nullable Callback callback) {
        var markup = Html.of(LAYOUT, heading, new Html(STYLE), heading, content).markup();
        var formAction = callback == null ? "'none'" : "'self' " + callback.source();
        return Answer.of(status, "text/html;charset=UTF-8", markup)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src " + STYLE_SOURCE + "; form-action " + formAction
                                + "; base-uri 'none'; frame-ancestors 'none'")
                .with("X-Frame-Options", "DENY")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
