package io.stratus.local.cognito.user;

import org.jspecify.annotations.Nullable;

/// The code that proves a signed-in user's address.
///
/// @param address the new address that takes the old one's place when the code comes back; null where the code is for
///     the address that the user has
public record EmailProof(
        Confirmation confirmation, @Nullable String address) {

    public static final EmailProof NONE = new EmailProof(Confirmation.NONE, null);

    public EmailProof with(Confirmation next) {
        return new EmailProof(next, address);
    }

    public EmailProof closed() {
        return new EmailProof(confirmation.closed(), null);
    }
}
