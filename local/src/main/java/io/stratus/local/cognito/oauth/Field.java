package io.stratus.local.cognito.oauth;

/// One line of a form.
///
/// @param attributes type, `autocomplete` and what else the input has
record Field(String label, String name, String value, Html attributes) {

    private static final Html CODE = new Html(
            "type=\"text\" inputmode=\"numeric\" autocomplete=\"one-time-code\" pattern=\"[0-9]{6}\" maxlength=\"6\"");

    /// The name that a user signs in with.
    static Field login(boolean email, String value) {
        return email
                ? new Field("Email", "username", value, new Html("type=\"email\" autocomplete=\"username\""))
                : new Field(
                        "User name",
                        "username",
                        value,
                        new Html(
                                "type=\"text\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\""));
    }

    static Field email() {
        return new Field("Email", "email", "", new Html("type=\"email\" autocomplete=\"email\""));
    }

    static Field password() {
        return new Field("Password", "password", "", new Html("type=\"password\" autocomplete=\"current-password\""));
    }

    static Field newPassword() {
        return new Field("New password", "password", "", new Html("type=\"password\" autocomplete=\"new-password\""));
    }

    /// @param label from where the six digits come
    static Field code(String label) {
        return new Field(label, "code", "", CODE);
    }

    /// @param begins whether the cursor starts here
    /// @param describedBy the id of the text that says what was wrong; empty where nothing was
    Html html(boolean begins, String describedBy) {
        return Html.of(
                """
                <label for="{}">{}</label>
                <input id="{}" name="{}" value="{}" required{}{} {}>
                """,
                name,
                label,
                name,
                name,
                value,
                begins ? new Html(" autofocus") : Html.NONE,
                describedBy.isEmpty() ? Html.NONE : Html.of(" aria-describedby=\"{}\"", describedBy),
                attributes);
    }
}
