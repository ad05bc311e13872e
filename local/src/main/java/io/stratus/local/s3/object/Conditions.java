package io.stratus.local.s3.object;

import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.ObjectVersion;
import io.stratus.local.s3.store.Precondition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Conditions on reads and writes. Entity tags go before dates (S3 API Reference, "GetObject", "Overriding response
/// header values through the request").
public final class Conditions {

    private Conditions() {}

    /// Holds a read to its conditions.
    ///
    /// @throws S3Error 412 or 304 where a condition does not hold
    static void checkRead(S3Request request, ObjectVersion version) {
        var unless = request.field("If-None-Match");
        var modified = Times.seconds(version.modified());
        checkUnchanged(request.field("If-Match"), request.field("If-Unmodified-Since"), version);
        var since = Times.ofHttp(request.field("If-Modified-Since"));
        boolean same = unless != null ? matches(unless, version.etag()) : since != null && !modified.isAfter(since);
        if (same) {
            throw new S3Error(304, "NotModified", "Not Modified")
                    .with("ETag", quoted(version.etag()))
                    .with("Last-Modified", Times.http(version.modified()));
        }
    }

    /// Holds a copy to the conditions on its source.
    ///
    /// @throws S3Error 412 where a condition on a copy's source does not hold
    public static void checkSource(S3Request request, ObjectVersion version) {
        var unless = request.field("x-amz-copy-source-if-none-match");
        var since = Times.ofHttp(request.field("x-amz-copy-source-if-modified-since"));
        checkUnchanged(
                request.field("x-amz-copy-source-if-match"),
                request.field("x-amz-copy-source-if-unmodified-since"),
                version);
        boolean same = unless != null
                ? matches(unless, version.etag())
                : since != null && !Times.seconds(version.modified()).isAfter(since);
        if (same) {
            throw S3Error.preconditionFailed();
        }
    }

    private static void checkUnchanged(
            @Nullable String match, @Nullable String unmodifiedSince, ObjectVersion version) {
        var date = Times.ofHttp(unmodifiedSince);
        boolean holds = match != null
                ? matches(match, version.etag())
                : date == null || !Times.seconds(version.modified()).isAfter(date);
        if (!holds) {
            throw S3Error.preconditionFailed();
        }
    }

    /// What a write asks of the object that it replaces (S3 User Guide, "Add preconditions to S3 operations with
    /// conditional requests").
    ///
    /// @throws S3Error if S3 has no such condition
    public static Precondition ofWrite(S3Request request) {
        var match = request.field("If-Match");
        var unless = request.field("If-None-Match");
        if (unless != null && !unless.equals("*")) {
            throw S3Error.notImplemented("a write under If-None-Match with an ETag; S3 takes * alone");
        }
        return current -> {
            if (unless != null && current != null) {
                throw S3Error.preconditionFailed();
            }
            if (match != null && current == null) {
                throw S3Error.noSuchKey();
            }
            if (match != null && current != null && !matches(match, current.etag())) {
                throw S3Error.preconditionFailed();
            }
        };
    }

    private static boolean matches(String field, String etag) {
        return Arrays.stream(field.split(",", -1))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals(quoted(etag)));
    }

    public static String quoted(String etag) {
        return '"' + etag + '"';
    }
}
