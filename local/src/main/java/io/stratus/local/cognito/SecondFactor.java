package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import tools.jackson.databind.node.ObjectNode;

/// What follows when the password needs no more attention: a challenge for the second factor, or the end.
final class SecondFactor {

    private final SignInEnd end;
    private final CodeChallenge code;
    private final SetupChallenge setup;

    SecondFactor(SignInEnd end, CodeChallenge code, SetupChallenge setup) {
        this.end = end;
        this.code = code;
        this.setup = setup;
    }

    ObjectNode next(App app, User user) {
        return switch (Remaining.secondFactor(app.pool(), user)) {
            case CODE -> code.ask(app, user);
            case SETUP -> setup.ask(app, user);
            case NOTHING, NEW_PASSWORD -> end.fresh(app, user);
        };
    }
}
