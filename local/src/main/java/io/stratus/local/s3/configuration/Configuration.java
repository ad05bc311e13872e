package io.stratus.local.s3.configuration;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import java.util.List;
import java.util.function.Function;

/// An operation that tells one part of a bucket's configuration.
///
/// @param parameter the subresource, such as `versioning`
/// @param action that reading it needs
/// @param document throws an `S3Error` where the bucket has no such part
record Configuration(String parameter, String name, String action, Function<BucketSpec, Xml> document)
        implements S3Operation {

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(
                ConditionKeys.of(request).on(action, request.bucket().spec().arn()));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        return document.apply(request.bucket().spec()).answer(200);
    }
}
