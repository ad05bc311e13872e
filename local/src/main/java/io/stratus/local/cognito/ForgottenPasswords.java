package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.Confirmation.Redemption;
import io.stratus.local.cognito.user.Confirmation.Sending;
import io.stratus.local.cognito.user.Password;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.User.Status;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `ForgotPassword` and `ConfirmForgotPassword`: a code that is mailed to a verified address, good for an hour, sets a
/// new password. What they say of a user that does not exist is in the Cognito Developer Guide, "Managing user
/// existence error responses".
final class ForgottenPasswords {

    private final Pools pools;
    private final PostOffice mail;
    private final InstantSource clock;
    private final SecureRandom random;

    ForgottenPasswords(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    ObjectNode forgot(Parameters in) {
        var app = app(in);
        var rules = app.pool().spec().accountRules();
        if (rules.onlyAdministratorsRecover()) {
            throw Refusal.notAuthorized("Contact administrator to reset password.");
        }
        var login = in.text("Username");
        var user = app.pool().users().find(login);
        var address = user == null || user.isDisabled() || !rules.emailRecovers() ? null : recoveryAddress(user);
        if (user != null && address != null) {
            return send(app, user, address);
        }
        if (app.client().preventUserExistenceErrors()) {
            return MailedCodes.sentTo(Registration.isEmail(login) ? login : login + "@example.com");
        }
        throw obstacle(user);
    }

    ObjectNode confirm(Parameters in) {
        var app = app(in);
        var guess = in.text("ConfirmationCode");
        var text = in.text("Password");
        var spec = app.pool().spec();
        spec.passwordPolicy().check(text); // a refused password leaves the code for another try
        var user = app.pool().users().find(in.text("Username"));
        if (user == null || user.isDisabled()) {
            throw app.client().preventUserExistenceErrors()
                    ? MailedCodes.mismatch()
                    : user == null ? MailedCodes.noUserOfClient() : Refusal.disabled();
        }
        var password = Password.of(spec.id(), user.username(), text, null, random);
        return MailedCodes.redeemed(app.pool().change(user, current -> redeem(current, guess, password)));
    }

    private App app(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        app.checkSecret(in.optional("SecretHash"), in.text("Username"));
        return app;
    }

    /// Where the code goes; null where no address is proven.
    private static @Nullable String recoveryAddress(User user) {
        if (user.status() == Status.FORCE_CHANGE_PASSWORD) {
            throw Refusal.notAuthorized("User password cannot be reset in the current state.");
        }
        return user.hasVerifiedEmail() ? user.email() : null;
    }

    private static Refusal obstacle(@Nullable User user) {
        if (user == null) {
            return MailedCodes.noUserOfClient();
        }
        return user.isDisabled()
                ? Refusal.disabled()
                : Refusal.invalid("Cannot reset password for the user as there is no registered/verified email or "
                        + "phone_number");
    }

    private ObjectNode send(App app, User user, String address) {
        var code = Confirmation.newCode(random);
        var sending = app.pool().change(user, current -> {
            var outcome = current.guards().reset().send(code, Confirmation.RESETS_PASSWORD, clock.instant());
            var next = outcome instanceof Sending.Sent(var sent)
                    ? current.with(current.guards().withReset(sent))
                    : current;
            return new Change<>(next, outcome);
        });
        if (sending instanceof Sending.TooMany) {
            throw Refusal.tooManyAttempts();
        }
        mail.sendCode(app.pool().spec(), address, code);
        return MailedCodes.sentTo(address);
    }

    private Change<Redemption> redeem(User user, String guess, Password password) {
        var now = clock.instant();
        var guards = user.guards();
        var outcome = guards.reset().redeem(guess, now);
        var next = switch (outcome) {
            case Redemption.Right() ->
                user.with(guards.withReset(guards.reset().closed())).with(password, Status.CONFIRMED, now);
            case Redemption.Wrong(var counted) -> user.with(guards.withReset(counted));
            case Redemption.Expired(), Redemption.TooMany() -> user;
        };
        return new Change<>(next, outcome);
    }
}
