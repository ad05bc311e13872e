package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.store.ObjectVersion;
import org.jspecify.annotations.Nullable;

/// What a copy is made of: `x-amz-copy-source`, which is `/<bucket>/<key>?versionId=<id>`, percent-encoded, with or
/// without the first slash.
///
/// @param versionId null for the current version
public record CopySource(
        Bucket bucket, String key, @Nullable String versionId) {

    private static final String VERSION = "?versionId=";

    /// What the request copies.
    ///
    /// @throws S3Error if it names no object of a bucket that there is
    public static CopySource of(S3Request request, Buckets buckets) {
        var field = request.field("x-amz-copy-source");
        var source = field == null ? "" : field;
        int version = source.lastIndexOf(VERSION);
        var path = version < 0 ? source : source.substring(0, version);
        var target = Target.of(separated(path));
        if (target.key().isEmpty()) {
            throw S3Error.invalidArgument("Invalid copy source object key");
        }
        return new CopySource(
                buckets.get(target.bucket()),
                target.key(),
                version < 0 ? null : Target.decode(source.substring(version + VERSION.length())));
    }

    /// Some clients encode the slash behind the bucket, too.
    private static String separated(String path) {
        var begun = path.startsWith("/") ? path : "/" + path;
        return begun.indexOf('/', 1) < 0 ? begun.replaceFirst("(?i)%2F", "/") : begun;
    }

    public Access need(S3Request request) {
        return ConditionKeys.of(request)
                .with("s3:VersionId", versionId)
                .on(
                        versionId == null ? "s3:GetObject" : "s3:GetObjectVersion",
                        bucket.spec().arn(key));
    }

    /// The version that is copied.
    ///
    /// @throws S3Error if there is none
    public ObjectVersion find(S3Request request) {
        return Found.version(bucket, key, versionId, request.permissions());
    }
}
