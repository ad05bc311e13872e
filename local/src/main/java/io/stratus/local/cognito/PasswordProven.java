package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// What follows when a user has proven the password.
final class PasswordProven {

    private final SignInEnd end;
    private final NewPasswordChallenge newPassword;
    private final InstantSource clock;

    PasswordProven(SignInEnd end, NewPasswordChallenge newPassword, InstantSource clock) {
        this.end = end;
        this.newPassword = newPassword;
        this.clock = clock;
    }

    ObjectNode next(App app, User user) {
        return switch (user.status()) {
            case CONFIRMED -> end.fresh(app, user);
            case UNCONFIRMED -> throw new Refusal("UserNotConfirmedException", "User is not confirmed.");
            case FORCE_CHANGE_PASSWORD -> {
                var password = user.password();
                if (password == null || password.isExpired(clock.instant())) {
                    throw Refusal.notAuthorized(
                            "Temporary password has expired and must be reset by an administrator.");
                }
                yield newPassword.ask(app, user);
            }
        };
    }
}
