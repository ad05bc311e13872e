package io.stratus.local.cognito.user;

import io.stratus.local.cognito.totp.Authenticator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What guards a user's account besides the password.
///
/// @param disabled since when the user may not sign in; null while they may
/// @param reset the code of a forgotten password
/// @param emailProof the code of an address given after the sign-up
public record Safeguards(
        @Nullable Instant disabled, Confirmation reset, EmailProof emailProof, Authenticator authenticator) {

    static final Safeguards NONE = new Safeguards(null, Confirmation.NONE, EmailProof.NONE, Authenticator.NONE);

    /// Shuts the user out.
    ///
    /// @param since null to let the user sign in again
    public Safeguards disabled(@Nullable Instant since) {
        return new Safeguards(since, reset, emailProof, authenticator);
    }

    public Safeguards withReset(Confirmation next) {
        return new Safeguards(disabled, next, emailProof, authenticator);
    }

    public Safeguards with(EmailProof next) {
        return new Safeguards(disabled, reset, next, authenticator);
    }

    public Safeguards with(Authenticator next) {
        return new Safeguards(disabled, reset, emailProof, next);
    }
}
