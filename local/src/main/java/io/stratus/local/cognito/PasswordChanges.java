package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Password;
import io.stratus.local.cognito.user.User.Status;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `ChangePassword`: a signed-in user proves the old password and sets a new one. Wrong ones lock out as those of a
/// sign-in do.
final class PasswordChanges {

    private final Pools pools;
    private final InstantSource clock;
    private final SecureRandom random;

    PasswordChanges(Pools pools, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.clock = clock;
        this.random = random;
    }

    ObjectNode change(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        var previous = in.text("PreviousPassword");
        var proposed = in.text("ProposedPassword");
        var spec = signedIn.pool().spec();
        spec.passwordPolicy().check(proposed);
        var username = signedIn.user().username();
        var known = signedIn.user().password();
        var right = known != null && known.is(spec.id(), username, previous);
        switch (signedIn.pool().lockouts().judge(username, right)) {
            case LOCKED -> throw Refusal.tooManyAttempts();
            case WRONG -> throw Refusal.incorrect();
            case RIGHT -> {
                var next = Password.of(spec.id(), username, proposed, null, random);
                signedIn.change(current -> {
                    if (!Objects.equals(current.password(), known)) {
                        throw Refusal.incorrect();
                    }
                    return current.with(next, Status.CONFIRMED, clock.instant());
                });
            }
        }
        return JsonMapper.shared().createObjectNode();
    }
}
