package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// What follows when a user has proven the password.
final class PasswordProven {

    private final NewPasswordChallenge newPassword;
    private final SecondFactor secondFactor;
    private final InstantSource clock;

    PasswordProven(NewPasswordChallenge newPassword, SecondFactor secondFactor, InstantSource clock) {
        this.newPassword = newPassword;
        this.secondFactor = secondFactor;
        this.clock = clock;
    }

    ObjectNode next(App app, User user) {
        return switch (Remaining.afterPassword(app.pool(), user, clock.instant())) {
            case NEW_PASSWORD -> newPassword.ask(app, user);
            case NOTHING, CODE, SETUP -> secondFactor.next(app, user);
        };
    }
}
