package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Password;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.User.Status;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Users who have proven a temporary password and owe a permanent one.
final class NewPasswordSessions {

    private final InstantSource clock;
    private final SecureRandom random;
    private final Pending<Waiting> pending;

    NewPasswordSessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.pending = new Pending<>(clock, random);
    }

    /// @param temporary the password that was proven
    private record Waiting(Challenged challenged, @Nullable Password temporary) {}

    /// The session's handle.
    String begin(App app, User user) {
        return pending.put(
                new Waiting(Challenged.of(app, user), user.password()),
                app.client().authSessionValidity());
    }

    /// The user with the new password.
    ///
    /// @param login how the answer calls the user; null where it does not
    /// @param attributes to be set as well
    /// @throws Refusal if the policy refuses the password, which leaves the session for another try, or nobody owes
    ///     one by that handle
    User choose(App app, @Nullable String login, String text, Map<String, String> attributes, String session) {
        var spec = app.pool().spec();
        spec.passwordPolicy().check(text);
        var waiting = pending.take(session);
        if (waiting == null) {
            throw Refusal.noSession();
        }
        var user = waiting.challenged().answering(app, login);
        var now = clock.instant();
        var password = Password.of(spec.id(), user.username(), text, null, random);
        return app.pool().change(user, current -> {
            if (!Objects.equals(current.password(), waiting.temporary())) {
                throw Refusal.noSession();
            }
            var next = current.with(attributes, now).with(password, Status.CONFIRMED, now);
            return new Change<>(next, next);
        });
    }
}
