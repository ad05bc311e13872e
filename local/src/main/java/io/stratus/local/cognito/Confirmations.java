package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.Confirmation.Redemption;
import io.stratus.local.cognito.user.Confirmation.Sending;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.User.Status;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// `ConfirmSignUp` and `ResendConfirmationCode`. What they say of a user that does not exist is in the Cognito
/// Developer Guide, "Managing user existence error responses".
final class Confirmations {

    private final Pools pools;
    private final PostOffice mail;
    private final InstantSource clock;
    private final SecureRandom random;

    Confirmations(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    ObjectNode confirm(Parameters in) {
        var app = app(in);
        var guess = in.text("ConfirmationCode");
        var user = app.pool().users().find(in.text("Username"));
        if (user == null) {
            throw app.client().preventUserExistenceErrors() ? MailedCodes.mismatch() : MailedCodes.noUserOfClient();
        }
        return MailedCodes.redeemed(app.pool().change(user, current -> redeem(current, guess)));
    }

    ObjectNode resend(Parameters in) {
        var app = app(in);
        var login = in.text("Username");
        var user = app.pool().users().find(login);
        if (user == null) {
            if (app.client().preventUserExistenceErrors() && Registration.isEmail(login)) {
                return MailedCodes.sentTo(login);
            }
            throw MailedCodes.noUserOfClient();
        }
        var address = user.email();
        if (address == null || !app.pool().spec().mailsCodes()) {
            throw Refusal.invalid("Cannot resend codes. Auto verification not turned on.");
        }
        var code = Confirmation.newCode(random);
        return switch (app.pool().change(user, current -> send(current, code))) {
            case Sending.Sent(var _) -> {
                mail.sendCode(app.pool().spec(), address, code);
                yield MailedCodes.sentTo(address);
            }
            case Sending.TooMany() -> throw Refusal.tooManyAttempts();
        };
    }

    private App app(Parameters in) {
        var app = pools.app(in.text("ClientId"));
        app.checkSecret(in.optional("SecretHash"), in.text("Username"));
        return app;
    }

    private Change<Redemption> redeem(User user, String guess) {
        if (user.status() != Status.UNCONFIRMED) {
            throw Refusal.notAuthorized("User cannot be confirmed. Current status is " + user.status());
        }
        var now = clock.instant();
        var outcome = user.confirmation().redeem(guess, now);
        var next = switch (outcome) {
            case Redemption.Right() -> user.confirmed(now);
            case Redemption.Wrong(var counted) -> user.with(counted);
            case Redemption.Expired(), Redemption.TooMany() -> user;
        };
        return new Change<>(next, outcome);
    }

    private Change<Sending> send(User user, String code) {
        if (user.status() != Status.UNCONFIRMED) {
            throw Refusal.invalid("User is already confirmed.");
        }
        var outcome = user.confirmation().send(code, Confirmation.PROVES_ADDRESS, clock.instant());
        return new Change<>(outcome instanceof Sending.Sent(var next) ? user.with(next) : user, outcome);
    }
}
