package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// S3's own condition keys of one request, under construction (Service Authorization Reference, "Condition keys for
/// Amazon S3"). A key that the request has nothing for stays out.
public final class ConditionKeys {

    /// Header fields that are condition keys of writes, each under its own name.
    private static final List<String> OF_WRITES = List.of(
            "x-amz-acl",
            "x-amz-copy-source",
            "x-amz-metadata-directive",
            "x-amz-server-side-encryption",
            "x-amz-server-side-encryption-aws-kms-key-id",
            "x-amz-storage-class",
            "x-amz-website-redirect-location",
            "if-match",
            "if-none-match");

    private final Map<String, List<String>> keys = new HashMap<>();

    /// Those that every request has.
    public static ConditionKeys of(S3Request request) {
        var keys = new ConditionKeys();
        return keys.with("s3:signatureversion", "AWS4-HMAC-SHA256")
                .with("s3:authType", authType(request))
                .with("s3:x-amz-content-sha256", request.field("x-amz-content-sha256"));
    }

    private static String authType(S3Request request) {
        if (request.field("Authorization") != null) {
            return "REST-HEADER";
        }
        return request.query().has("X-Amz-Algorithm") ? "REST-QUERY-STRING" : "POST";
    }

    /// Those of a read, by the version it asks for.
    public static ConditionKeys ofRead(S3Request request) {
        return of(request).with("s3:VersionId", request.versionId());
    }

    /// Those of a write.
    public static ConditionKeys ofWrite(S3Request request) {
        var keys = of(request);
        OF_WRITES.forEach(name -> keys.with("s3:" + name, request.field(name)));
        return keys.tags("s3:RequestObjectTag", Tags.ofField(request.field("x-amz-tagging")));
    }

    public ConditionKeys with(String name, @Nullable String value) {
        if (value != null) {
            keys.put(name, List.of(value));
        }
        return this;
    }

    /// Tags, each under a key of its own, and their names.
    public ConditionKeys tags(String prefix, Map<String, String> tags) {
        tags.forEach((name, value) -> with(prefix + "/" + name, value));
        if (!tags.isEmpty()) {
            keys.put(prefix + "Keys", List.copyOf(tags.keySet()));
        }
        return this;
    }

    public Access on(String action, String resource) {
        return new Access(action, resource, keys);
    }
}
