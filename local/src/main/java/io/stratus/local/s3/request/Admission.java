package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import java.util.List;

/// What every request passes before it is answered, whichever way it comes: first what its sender may do, then what
/// the local run can do.
public final class Admission {

    private Admission() {}

    /// Lets a request through.
    ///
    /// @param needs of its operation
    /// @throws S3Error if its sender may not send it, or it asks for what no bucket here has
    public static void admit(S3Request request, List<Access> needs) {
        needs.forEach(request.permissions()::require);
        ObjectLock.needs(request).forEach(request.permissions()::require);
        ExpectedOwner.check(request);
        ObjectLock.refuse(request);
        Encryption.refuse(request);
    }
}
