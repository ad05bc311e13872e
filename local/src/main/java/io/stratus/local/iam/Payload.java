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
        var declared = declared(presented, request);
        // The chunks of a STREAMING- body carry signatures or checksums of their own, which are the service's to check.
        boolean open = declared.declared().equals(UNSIGNED)
                || declared.declared().startsWith("STREAMING-")
                || declared.declared().equals(Signing.sha256(request.body()));
        return new Payload(declared.declared(), declared.holds() && open);
    }

    /// What an S3 request says of a body that is still to come, taken at its word.
    static Payload declared(PresentedSignature presented, Incoming head) {
        var header = head.fields().first("X-Amz-Content-Sha256");
        boolean mayLeaveItOut = presented.lifetime() != null; // being presigned
        return new Payload(header == null ? UNSIGNED : header, header != null || mayLeaveItOut);
    }
}
