package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import org.jspecify.annotations.Nullable;

/// Who is at a challenge, and at which app client.
record Challenged(String clientId, String username) {

    static Challenged of(App app, User user) {
        return new Challenged(app.client().id(), user.username());
    }

    /// The user, as they are now.
    ///
    /// @param login how the answer calls the user; null where it does not
    /// @throws Refusal if the answer comes from another client or is for another user
    User answering(App app, @Nullable String login) {
        var user = app.pool().users().find(login == null ? username : login);
        if (user == null || !of(app, user).equals(this)) {
            throw Refusal.noSession();
        }
        if (user.isDisabled()) {
            throw Refusal.disabled();
        }
        return user;
    }
}
