package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.Confirmation.Redemption;
import io.stratus.local.cognito.user.Confirmation.Sending;
import io.stratus.local.cognito.user.EmailProof;
import io.stratus.local.cognito.user.User;
import io.stratus.local.cognito.user.Users.Change;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `GetUserAttributeVerificationCode` and `VerifyUserAttribute`: a signed-in user proves an address by a mailed code.
final class EmailProofs {

    private final Pools pools;
    private final PostOffice mail;
    private final InstantSource clock;
    private final SecureRandom random;

    EmailProofs(Pools pools, PostOffice mail, InstantSource clock, SecureRandom random) {
        this.pools = pools;
        this.mail = mail;
        this.clock = clock;
        this.random = random;
    }

    ObjectNode sendCode(Parameters in) {
        var signedIn = signedIn(in);
        var code = Confirmation.newCode(random);
        var address = signedIn.pool().change(signedIn.user(), user -> sent(user, code));
        mail.sendCode(signedIn.pool().spec(), address, code);
        return MailedCodes.sentTo(address);
    }

    ObjectNode verify(Parameters in) {
        var signedIn = signedIn(in);
        var guess = in.text("Code");
        return MailedCodes.redeemed(
                signedIn.pool().change(signedIn.user(), user -> redeem(signedIn.pool(), user, guess)));
    }

    private SignedIn signedIn(Parameters in) {
        var signedIn = SignedIn.of(pools, in);
        if (!in.text("AttributeName").equals("email")) {
            throw Refusal.invalid("Only the attribute email can be verified.");
        }
        return signedIn;
    }

    /// The user with another code, and the address that it goes to: the new one that waits, else the one there is.
    private Change<String> sent(User user, String code) {
        var proof = user.guards().emailProof();
        var address = proof.address() == null ? user.email() : proof.address();
        if (address == null) {
            throw Refusal.invalid("User has no email to send a code to.");
        }
        return switch (proof.confirmation().send(code, Confirmation.PROVES_ADDRESS, clock.instant())) {
            case Sending.Sent(var next) -> new Change<>(user.with(user.guards().with(proof.with(next))), address);
            case Sending.TooMany() -> throw Refusal.tooManyAttempts();
        };
    }

    private Change<Redemption> redeem(Pool pool, User user, String guess) {
        var proof = user.guards().emailProof();
        var outcome = proof.confirmation().redeem(guess, clock.instant());
        var next = switch (outcome) {
            case Redemption.Right() -> verified(pool, user, proof);
            case Redemption.Wrong(var counted) -> user.with(user.guards().with(proof.with(counted)));
            case Redemption.Expired(), Redemption.TooMany() -> user;
        };
        return new Change<>(next, outcome);
    }

    private User verified(Pool pool, User user, EmailProof proof) {
        var waiting = proof.address();
        var values =
                waiting == null ? Map.of("email_verified", "true") : Map.of("email", waiting, "email_verified", "true");
        if (waiting != null) {
            AddressChange.checkFree(pool, user, waiting);
        }
        return user.with(values, clock.instant()).with(user.guards().with(proof.closed()));
    }
}
