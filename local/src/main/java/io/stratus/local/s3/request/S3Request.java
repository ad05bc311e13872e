package io.stratus.local.s3.request;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Query;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.payload.Payload;
import io.stratus.local.s3.protocol.S3Error;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request for an operation on a bucket or an object in it, by a caller whose signature holds.
///
/// @param key empty for the bucket itself
/// @param at when it came
public record S3Request(
        Bucket bucket, String key, Query query, Incoming head, Payload payload, Permissions permissions, Instant at) {

    public @Nullable String field(String name) {
        return head.fields().first(name);
    }

    public @Nullable String parameter(String name) {
        return query.first(name);
    }

    /// The version that is asked for; null for the current one.
    public @Nullable String versionId() {
        return parameter("versionId");
    }

    /// A parameter that is a number.
    ///
    /// @param otherwise where it is absent
    /// @throws S3Error if it is no number from 0 to the most that there can be
    public int number(String name, int otherwise, int most) {
        var text = parameter(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw S3Error.invalidArgument("Provided " + name + " not an integer or within integer range");
        }
        return Math.min(Integer.parseInt(text), most);
    }

    /// The object's ARN.
    public String arn() {
        return bucket.spec().arn(key);
    }
}
