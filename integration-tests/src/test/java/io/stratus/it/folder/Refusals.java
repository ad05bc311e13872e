package io.stratus.it.folder;

import io.stratus.common.matrix.Answer;

/// What AWS answers (S3 API Reference, "Error responses"; the list of each STS, Cognito identity pools and DynamoDB
/// operation, and their "Common errors").
final class Refusals {

    static final Answer DENIED = new Answer(403, "AccessDenied");
    static final Answer SIGNATURE = new Answer(403, "SignatureDoesNotMatch");
    static final Answer UNKNOWN_KEY = new Answer(403, "InvalidAccessKeyId");
    static final Answer TOKEN = new Answer(400, "InvalidToken");
    static final Answer NO_UPLOAD = new Answer(404, "NoSuchUpload");
    static final Answer NO_BUCKET = new Answer(404, "NoSuchBucket");

    /// Of JSON protocols, whose errors all have this status.
    static final Answer JSON_DENIED = new Answer(400, "AccessDeniedException");

    static final Answer NOT_AUTHORIZED = new Answer(400, "NotAuthorizedException");

    private Refusals() {}
}
