package io.stratus.local.s3.request;

import io.stratus.local.s3.protocol.S3Error;
import java.util.Locale;

/// Encryption at rest: S3's own keys are taken as said, others are not here (S3 User Guide, "Protecting data with
/// server-side encryption").
final class Encryption {

    private static final String FIELD = "x-amz-server-side-encryption";
    private static final String OF_SOURCE = "x-amz-copy-source-server-side-encryption";

    private Encryption() {}

    /// Refuses keys of the Key Management Service and of the client, rather than drop them silently.
    ///
    /// @throws S3Error if the request names such keys
    static void refuse(S3Request request) {
        var algorithm = request.field(FIELD);
        if (algorithm != null && !algorithm.equals("AES256")) {
            throw S3Error.notImplemented(FIELD + " other than AES256");
        }
        request.head().fields().names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(FIELD + "-") || name.startsWith(OF_SOURCE))
                .findFirst()
                .ifPresent(name -> {
                    throw S3Error.notImplemented(name);
                });
    }
}
