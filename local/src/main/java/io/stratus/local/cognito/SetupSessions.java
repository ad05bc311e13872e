package io.stratus.local.cognito;

import io.stratus.local.cognito.totp.Authenticator.Check;
import io.stratus.local.cognito.totp.Secret;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Authenticator apps being set up: by users who are signed in, and by users who must before they are (a session then
/// takes the place of the access token, and each step gives the next session).
final class SetupSessions {

    private final InstantSource clock;
    private final SecureRandom random;
    private final Pending<Setup> pending;

    SetupSessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.pending = new Pending<>(clock, random);
    }

    /// @param proven whether a code has shown that the app has the secret
    private record Setup(App app, Challenged challenged, boolean proven) {}

    /// @param session what the next step names
    record Handed(Secret secret, String session) {}

    String begin(App app, User user) {
        return put(new Setup(app, Challenged.of(app, user), false));
    }

    Handed associate(String session) {
        var setup = taken(session);
        var secret = associate(setup.app().pool(), setup.challenged().answering(setup.app(), null));
        return new Handed(secret, put(setup));
    }

    /// The session to finish with.
    ///
    /// @throws Refusal if the code is wrong; the session then stays
    String verify(String session, String code) {
        var setup = pending.peek(session);
        if (setup == null) {
            throw Refusal.noSession();
        }
        verify(setup.app().pool(), setup.challenged().answering(setup.app(), null), code, true);
        taken(session);
        return put(new Setup(setup.app(), setup.challenged(), true));
    }

    /// The user, who may have tokens now.
    ///
    /// @param login how the answer calls the user; null where it does not
    User finish(App app, @Nullable String login, String session) {
        var setup = taken(session);
        var user = setup.challenged().answering(app, login);
        if (!setup.proven()) {
            throw Refusal.invalid("User has not verified software token mfa");
        }
        return user;
    }

    Secret associate(Pool pool, User user) {
        if (pool.spec().accountRules().mfa() == AccountRules.Mfa.OFF) {
            throw new Refusal(
                    "SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the userPool");
        }
        var secret = Secret.next(random);
        return pool.change(user, current -> {
            var next = current.authenticator().associate(secret);
            return new Change<>(current.with(current.guards().with(next)), secret);
        });
    }

    /// @param enable whether signing in asks for codes from now on
    void verify(Pool pool, User user, String code, boolean enable) {
        pool.change(user, current -> switch (current.authenticator().verify(code, clock.instant(), enable)) {
            case Check.Right(var next) ->
                new Change<>(current.with(current.guards().with(next)), true);
            case Check.Wrong(), Check.Used() ->
                throw new Refusal(
                        "EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA");
        });
    }

    private String put(Setup setup) {
        return pending.put(setup, setup.app().client().authSessionValidity());
    }

    private Setup taken(String session) {
        var setup = pending.take(session);
        if (setup == null) {
            throw Refusal.noSession();
        }
        return setup;
    }
}
