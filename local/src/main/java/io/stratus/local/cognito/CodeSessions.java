package io.stratus.local.cognito;

import io.stratus.local.cognito.totp.Authenticator.Check;
import io.stratus.local.cognito.user.Lockouts.Verdict;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Users who have proven the password and owe a code of their authenticator app. A wrong code leaves the session for
/// another try; wrong codes in a row lock out as wrong passwords do, each kind counted for itself.
final class CodeSessions {

    private final InstantSource clock;
    private final Pending<Challenged> pending;

    CodeSessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.pending = new Pending<>(clock, random);
    }

    /// The session's handle.
    String begin(App app, User user) {
        return pending.put(Challenged.of(app, user), app.client().authSessionValidity());
    }

    /// The user who owed the code.
    ///
    /// @param login how the answer calls the user; null where it does not
    /// @throws Refusal if the code is wrong or was taken before, or nobody is owing under that handle
    User redeem(App app, @Nullable String login, String code, String session) {
        var challenged = pending.peek(session);
        if (challenged == null) {
            throw Refusal.noSession();
        }
        var user = app.pool().change(challenged.answering(app, login), current -> redeem(app.pool(), current, code));
        if (pending.take(session) == null) {
            throw Refusal.noSession();
        }
        return user;
    }

    private Change<User> redeem(Pool pool, User user, String code) {
        var check = user.authenticator().redeem(code, clock.instant());
        if (pool.lockouts().judge("code " + user.username(), check instanceof Check.Right) == Verdict.LOCKED) {
            throw Refusal.notAuthorized("Password attempts exceeded");
        }
        return switch (check) {
            case Check.Right(var next) -> {
                var changed = user.with(user.guards().with(next));
                yield new Change<>(changed, changed);
            }
            case Check.Used() ->
                throw new Refusal("ExpiredCodeException", "Your software token has already been used once.");
            case Check.Wrong() -> throw new Refusal("CodeMismatchException", "Invalid code received for user");
        };
    }
}
