package io.stratus.local.s3.upload;

import io.stratus.local.http.Answer;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import java.util.List;

/// `AbortMultipartUpload`.
public record AbortMultipartUpload() implements S3Operation {

    @Override
    public String name() {
        return "AbortMultipartUpload";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(ConditionKeys.of(request).on("s3:AbortMultipartUpload", request.arn()));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var upload = InProgress.of(request);
        if (!request.bucket().store().uploads().end(upload, _ -> List.of())) {
            throw S3Error.noSuchUpload();
        }
        return StreamedAnswer.of(Answer.empty(204));
    }
}
