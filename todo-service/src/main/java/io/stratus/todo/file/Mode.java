package io.stratus.todo.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/// How an app comes to the credentials of its user's folder.
enum Mode {
    /// It asks Cognito itself, with the user's ID token: nothing secret passes through this API.
    IDENTITY_POOL("identity-pool"),
    /// This API assumes the role and hands out the credentials.
    STS("sts");

    private final String text;

    Mode(String text) {
        this.text = text;
    }

    @JsonValue
    String text() {
        return text;
    }

    static Optional<Mode> named(String text) {
        return Stream.of(values()).filter(mode -> mode.text.equals(text)).findFirst();
    }
}
