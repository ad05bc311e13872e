package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation;
import io.stratus.local.cognito.user.Confirmation.Sending;
import io.stratus.local.cognito.user.EmailProof;
import io.stratus.local.cognito.user.User;
import java.time.Instant;
import java.util.Map;

/// A user's new address: unverified until its code comes back; where the pool demands it, the old one stays until then
/// (Cognito Developer Guide, "Verifying updates to email addresses and phone numbers").
///
/// @param code what the address is proven by
record AddressChange(Pool pool, String code, Instant now) {

    /// Whether the code goes out.
    boolean mailsCode() {
        return pool.spec().mailsCodes() || keepsOld();
    }

    /// @throws Refusal if the address is somebody else's, or too many codes went out in this hour
    User of(User user, String email) {
        checkFree(pool, user, email);
        if (keepsOld()) {
            return user.with(user.guards().with(new EmailProof(sent(user), email)));
        }
        var changed = user.with(Map.of("email", email, "email_verified", "false"), now);
        var proof = mailsCode()
                ? new EmailProof(sent(user), null)
                : user.guards().emailProof().closed();
        return changed.with(changed.guards().with(proof));
    }

    static void checkFree(Pool pool, User user, String email) {
        if (pool.users().isTaken(email, user)) {
            throw new Refusal("AliasExistsException", "An account with the email already exists.");
        }
    }

    private boolean keepsOld() {
        return pool.spec().accountRules().keepsAddressUntilVerified();
    }

    private Confirmation sent(User user) {
        var sending = user.guards().emailProof().confirmation().send(code, Confirmation.PROVES_ADDRESS, now);
        return switch (sending) {
            case Sending.Sent(var next) -> next;
            case Sending.TooMany() -> throw Refusal.tooManyAttempts();
        };
    }
}
