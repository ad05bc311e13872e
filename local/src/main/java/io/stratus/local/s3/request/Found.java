package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.store.ObjectVersion;
import org.jspecify.annotations.Nullable;

/// Objects that are there, and the errors of those that are not.
public final class Found {

    private Found() {}

    /// An object's version.
    ///
    /// @param versionId null for the current one
    /// @throws S3Error if there is none. Who may not list the bucket is not told so, but refused (S3 API Reference,
    ///     "GetObject", "Permissions")
    public static ObjectVersion version(
            Bucket bucket, String key, @Nullable String versionId, Permissions permissions) {
        var versions = bucket.store().versions();
        var version = versionId == null ? versions.newest(key) : versions.find(key, versionId);
        if (version != null && !version.marker()) {
            return version;
        }
        permissions.require(Access.to("s3:ListBucket", bucket.spec().arn()));
        if (version == null) {
            throw versionId == null ? S3Error.noSuchKey() : S3Error.noSuchVersion();
        }
        throw marker(versionId == null, version);
    }

    private static S3Error marker(boolean current, ObjectVersion marker) {
        var error = current
                ? S3Error.noSuchKey()
                : new S3Error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
        return error.with("x-amz-delete-marker", "true").with("x-amz-version-id", marker.id());
    }
}
