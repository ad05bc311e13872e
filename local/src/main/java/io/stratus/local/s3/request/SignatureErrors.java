package io.stratus.local.s3.request;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.s3.protocol.S3Error;

/// What S3 calls a signature that does not hold (S3 API Reference, "List of error codes").
final class SignatureErrors {

    private SignatureErrors() {}

    static S3Error of(Refused refused, Incoming head) {
        boolean presigned = head.fields().first("Authorization") == null;
        return switch (refused.reason()) {
            case INCOMPLETE_SIGNATURE -> incomplete(presigned);
            case UNKNOWN_KEY ->
                new S3Error(
                        403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
            case WRONG_TOKEN ->
                new S3Error(400, "InvalidToken", "The provided token is malformed or otherwise invalid.");
            case EXPIRED_TOKEN -> new S3Error(400, "ExpiredToken", "The provided token has expired.");
            case UNSIGNED_HEADERS -> S3Error.accessDenied(refused.message());
            case WRONG_REGION -> new S3Error(400, malformed(presigned), refused.message());
            case UNTIMELY ->
                presigned
                        ? S3Error.accessDenied("Request has expired")
                        : new S3Error(
                                403,
                                "RequestTimeTooSkewed",
                                "The difference between the request time and the current time is too large.");
            case INVALID_SIGNATURE -> new S3Error(403, "SignatureDoesNotMatch", refused.message());
        };
    }

    private static S3Error incomplete(boolean presigned) {
        return presigned
                ? new S3Error(
                        400,
                        malformed(true),
                        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, "
                                + "X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.")
                : new S3Error(400, malformed(false), "The authorization header is malformed.");
    }

    private static String malformed(boolean presigned) {
        return presigned ? "AuthorizationQueryParametersError" : "AuthorizationHeaderMalformed";
    }
}
