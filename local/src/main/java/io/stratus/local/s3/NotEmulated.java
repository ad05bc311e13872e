package io.stratus.local.s3;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import java.util.List;
import java.util.Map;

/// An operation of S3 that the local run has not. Who may not use it is told so, as S3 does; everybody else is told
/// that
/// it is not here.
///
/// @param route method, `bucket` or `object`, and subresource
record NotEmulated(String route) implements S3Operation {

    /// Service Authorization Reference, "Actions defined by Amazon S3".
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("DELETE bucket", "s3:DeleteBucket"),
            Map.entry("GET bucket acl", "s3:GetBucketAcl"),
            Map.entry("PUT bucket acl", "s3:PutBucketAcl"),
            Map.entry("PUT bucket cors", "s3:PutBucketCORS"),
            Map.entry("DELETE bucket cors", "s3:PutBucketCORS"),
            Map.entry("PUT bucket encryption", "s3:PutEncryptionConfiguration"),
            Map.entry("PUT bucket lifecycle", "s3:PutLifecycleConfiguration"),
            Map.entry("DELETE bucket lifecycle", "s3:PutLifecycleConfiguration"),
            Map.entry("GET bucket notification", "s3:GetBucketNotification"),
            Map.entry("PUT bucket notification", "s3:PutBucketNotification"),
            Map.entry("PUT bucket ownershipControls", "s3:PutBucketOwnershipControls"),
            Map.entry("GET bucket policy", "s3:GetBucketPolicy"),
            Map.entry("PUT bucket policy", "s3:PutBucketPolicy"),
            Map.entry("DELETE bucket policy", "s3:DeleteBucketPolicy"),
            Map.entry("PUT bucket publicAccessBlock", "s3:PutBucketPublicAccessBlock"),
            Map.entry("DELETE bucket publicAccessBlock", "s3:PutBucketPublicAccessBlock"),
            Map.entry("PUT bucket versioning", "s3:PutBucketVersioning"),
            Map.entry("GET object acl", "s3:GetObjectAcl"),
            Map.entry("PUT object acl", "s3:PutObjectAcl"));

    @Override
    public String name() {
        return route;
    }

    /// An operation that is not listed above needs what only `s3:*` gives.
    @Override
    public List<Access> needs(S3Request request) {
        var action = ACTIONS.getOrDefault(route, "s3:" + route.replace(" ", ""));
        var bucket = request.bucket().spec();
        return List.of(Access.to(action, request.key().isEmpty() ? bucket.arn() : request.arn()));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        throw S3Error.notImplemented("the operation " + route);
    }
}
