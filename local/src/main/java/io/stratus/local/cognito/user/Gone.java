package io.stratus.local.cognito.user;

/// Whoever was to be changed has been removed since.
public final class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Gone() {
        super("the user was removed", null, false, false);
    }
}
