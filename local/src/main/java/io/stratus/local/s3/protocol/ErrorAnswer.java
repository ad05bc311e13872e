package io.stratus.local.s3.protocol;

import io.stratus.local.http.Answer;
import io.stratus.local.http.StreamedAnswer;

/// An error on the wire.
public final class ErrorAnswer {

    private ErrorAnswer() {}

    /// What a client gets for an error.
    ///
    /// @param resource the request's path
    public static StreamedAnswer of(S3Error error, String resource, String requestId) {
        var answer = error.status() == 304 ? StreamedAnswer.of(Answer.empty(304)) : xml(error, resource, requestId);
        for (var line : error.fields().lines()) {
            answer = answer.with(line.getKey(), line.getValue());
        }
        return answer;
    }

    private static StreamedAnswer xml(S3Error error, String resource, String requestId) {
        return Xml.plain("Error")
                .text("Code", error.code())
                .text("Message", error.getMessage())
                .text("Resource", resource)
                .text("RequestId", requestId)
                .answer(error.status());
    }
}
