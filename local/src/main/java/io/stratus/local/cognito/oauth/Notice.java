package io.stratus.local.cognito.oauth;

/// What a page says of what was sent before.
///
/// @param id of the element; empty where there is none
record Notice(String id, Html html) {

    static final Notice NONE = new Notice("", Html.NONE);

    /// What went wrong: read out at once.
    static Notice error(String message) {
        return new Notice("error", Html.of("<p role=\"alert\" id=\"error\">{}</p>\n", message));
    }

    /// What went well.
    static Notice done(String message) {
        return new Notice("done", Html.of("<p role=\"status\" id=\"done\">{}</p>\n", message));
    }
}
