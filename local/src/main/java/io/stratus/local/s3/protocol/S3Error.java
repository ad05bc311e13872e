package io.stratus.local.s3.protocol;

import io.stratus.local.http.Fields;

/// An error as S3 answers it (S3 API Reference, "List of error codes"), in its words.
public final class S3Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Fields fields;

    private S3Error(int status, String code, String message, Fields fields) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = fields;
    }

    public S3Error(int status, String code, String message) {
        this(status, code, message, Fields.NONE);
    }

    public static S3Error accessDenied(String message) {
        return new S3Error(403, "AccessDenied", message);
    }

    public static S3Error invalidArgument(String message) {
        return new S3Error(400, "InvalidArgument", message);
    }

    public static S3Error invalidRequest(String message) {
        return new S3Error(400, "InvalidRequest", message);
    }

    public static S3Error malformedXml() {
        return new S3Error(
                400,
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema");
    }

    public static S3Error noSuchBucket() {
        return new S3Error(404, "NoSuchBucket", "The specified bucket does not exist");
    }

    public static S3Error noSuchKey() {
        return new S3Error(404, "NoSuchKey", "The specified key does not exist.");
    }

    public static S3Error noSuchVersion() {
        return new S3Error(404, "NoSuchVersion", "The specified version does not exist.");
    }

    public static S3Error noSuchUpload() {
        return new S3Error(
                404,
                "NoSuchUpload",
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been "
                        + "aborted or completed.");
    }

    public static S3Error preconditionFailed() {
        return new S3Error(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
    }

    public static S3Error badDigest(String what) {
        return new S3Error(400, "BadDigest", "The " + what + " you specified did not match the calculated checksum.");
    }

    public static S3Error entityTooLarge() {
        return new S3Error(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
    }

    /// Of something that S3 has and the local run has not.
    ///
    /// @param what its name
    public static S3Error notImplemented(String what) {
        return new S3Error(501, "NotImplemented", "The local run does not emulate " + what);
    }

    /// This error with one more header field.
    public S3Error with(String name, String value) {
        return new S3Error(status, code, getMessage(), fields.with(name, value));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Fields fields() {
        return fields;
    }
}
