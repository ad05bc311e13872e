package io.stratus.local.iam;

import io.stratus.local.http.Incoming;

/// What a signature says about a request's body.
///
/// @param declared the canonical request's last line
/// @param holds whether the body is the one declared, or none was
record Payload(String declared, boolean holds) {

    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    static Payload of(PresentedSignature presented, Incoming request) {
        var header = request.fields().first("X-Amz-Content-Sha256");
        if (!presented.scope().service().equals("s3")) {
            var actual = Signing.sha256(request.body());
            return new Payload(actual, header == null || header.equals(actual));
        }
        if (header == null) {
            return new Payload(UNSIGNED, presented.lifetime() != null); // only a presigned request may leave it out
        }
        // The chunks of a STREAMING- body carry signatures or checksums of their own, which are the engine's to check.
        boolean open = header.equals(UNSIGNED) || header.startsWith("STREAMING-");
        return new Payload(header, open || header.equals(Signing.sha256(request.body())));
    }
}
