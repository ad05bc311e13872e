package io.stratus.common.matrix;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// What a service answers: an HTTP status and an error code.
///
/// @param code empty where there is none: of a success, and of an error without a body
public record Answer(int status, String code) {

    public static final Answer OK = new Answer(200, "");

    /// A call by an SDK.
    @FunctionalInterface
    public interface SdkCall {
        void make();
    }

    /// What the SDK heard.
    public static Answer of(SdkCall call) {
        try {
            call.make();
            return OK;
        } catch (AwsServiceException refused) {
            var code = refused.awsErrorDetails().errorCode();
            return new Answer(refused.statusCode(), code == null ? "" : code);
        }
    }

    /// Neither an error nor a part of one.
    boolean isSuccess() {
        return status < 400 && code.isEmpty();
    }

    @Override
    public String toString() {
        return code.isEmpty() ? "" + status : status + " " + code;
    }
}
