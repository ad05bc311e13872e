package io.stratus.local.s3.request;

import io.stratus.local.s3.protocol.S3Error;
import java.util.List;

/// Whose bucket a client believes that it talks to (S3 User Guide, "Verifying bucket ownership with bucket owner
/// condition"). All buckets here are of the caller's own account.
final class ExpectedOwner {

    private static final List<String> FIELDS =
            List.of("x-amz-expected-bucket-owner", "x-amz-source-expected-bucket-owner");

    private ExpectedOwner() {}

    /// Refuses a request that is meant for another's bucket.
    ///
    /// @throws S3Error if one of its buckets is not whose it believes
    static void check(S3Request request) {
        var caller = request.permissions().caller();
        var owner = caller == null ? "" : caller.principal().account();
        for (var name : FIELDS) {
            var expected = request.field(name);
            if (expected != null && !expected.equals(owner)) {
                throw S3Error.accessDenied("Access Denied");
            }
        }
    }
}
