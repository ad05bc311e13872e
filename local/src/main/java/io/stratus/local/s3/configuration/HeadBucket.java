package io.stratus.local.s3.configuration;

import io.stratus.local.http.Answer;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import java.util.List;

/// `HeadBucket`.
public record HeadBucket() implements S3Operation {

    @Override
    public String name() {
        return "HeadBucket";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(ConditionKeys.of(request)
                .on("s3:ListBucket", request.bucket().spec().arn()));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        return StreamedAnswer.of(Answer.empty(200))
                .with("x-amz-bucket-region", request.bucket().spec().region());
    }
}
