package io.stratus.local.aws;

import io.stratus.local.iam.Authorizer;
import io.stratus.local.iam.Decision.Allowed;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.Principal;
import io.stratus.local.iam.SignatureVerifier;

/// For tests of services whose permissions are tested elsewhere: the account itself may do everything, nobody else
/// anything that needs a permission.
public final class RootAlone {

    private static final Authorizer ROOT = (caller, access, _) -> caller.principal() instanceof Principal.Root
            ? new Allowed()
            : new Denied(access, "no policies are known here", false);

    private RootAlone() {}

    public static Gate by(SignatureVerifier verifier) {
        return new Gate(verifier, ROOT);
    }
}
