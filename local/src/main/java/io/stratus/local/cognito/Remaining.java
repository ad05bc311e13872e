package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.time.Instant;

/// What a user who has proven the password must still do before there are tokens.
enum Remaining {
    NOTHING,

    /// The password is a temporary one.
    NEW_PASSWORD,

    /// A code of the authenticator app.
    CODE,

    /// Setting up an authenticator app, which the pool demands.
    SETUP;

    /// @throws Refusal if the user may not sign in at all
    static Remaining afterPassword(Pool pool, User user, Instant now) {
        if (user.isDisabled()) {
            throw Refusal.disabled();
        }
        return switch (user.status()) {
            case CONFIRMED -> secondFactor(pool, user);
            case UNCONFIRMED -> throw new Refusal("UserNotConfirmedException", "User is not confirmed.");
            case FORCE_CHANGE_PASSWORD -> {
                var password = user.password();
                if (password == null || password.isExpired(now)) {
                    throw Refusal.notAuthorized(
                            "Temporary password has expired and must be reset by an administrator.");
                }
                yield NEW_PASSWORD;
            }
        };
    }

    /// What is left where the password is a permanent one.
    static Remaining secondFactor(Pool pool, User user) {
        var authenticator = user.authenticator();
        return switch (pool.spec().accountRules().mfa()) {
            case OFF -> NOTHING;
            case OPTIONAL -> authenticator.enabled() ? CODE : NOTHING;
            case ON -> authenticator.secret() == null ? SETUP : CODE;
        };
    }
}
