package io.stratus.local.cognito.oauth;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import java.util.Objects;

/// A browser at one of the pages.
///
/// @param request what the app asked for
/// @param body what was filled in; empty where nothing was sent
record Visit(AuthorizationRequest request, Incoming incoming, Form body, Csrf csrf) {

    /// What was filled in there; empty for nothing.
    String field(String name) {
        return Objects.requireNonNullElse(body.first(name), "");
    }

    Answer show(FormPage page) {
        return show(200, page, Notice.NONE);
    }

    Answer refuse(FormPage page, String message) {
        return show(400, page, Notice.error(message));
    }

    Answer show(int status, FormPage page, Notice notice) {
        return csrf.protect(incoming, token -> page.with(Csrf.FIELD, token).answer(status, request, notice));
    }

    /// A link to another page for the same app.
    Html link(String path, String text) {
        return Html.of("<a href=\"{}?{}\">{}</a>\n", path, request.query(), text);
    }
}
