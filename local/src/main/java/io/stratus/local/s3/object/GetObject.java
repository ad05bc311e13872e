package io.stratus.local.s3.object;

import io.stratus.local.http.Fields;
import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.Found;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.ObjectVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GetObject` and `HeadObject`, which differ in nothing but the body.
///
/// @param name of the two
public record GetObject(String name) implements S3Operation {

    private static final Map<String, String> OVERRIDES = Map.of(
            "response-content-type", "Content-Type",
            "response-content-language", "Content-Language",
            "response-expires", "Expires",
            "response-cache-control", "Cache-Control",
            "response-content-disposition", "Content-Disposition",
            "response-content-encoding", "Content-Encoding");

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(read(request, "s3:GetObject", "s3:GetObjectVersion"));
    }

    /// An access to an object that may be asked for by its version, with the tags that it has.
    static Access read(S3Request request, String ofCurrent, String ofVersion) {
        var versions = request.bucket().store().versions();
        var id = request.versionId();
        var version = id == null ? versions.current(request.key()) : versions.find(request.key(), id);
        var keys = ConditionKeys.ofRead(request);
        if (version != null) {
            version.tags().forEach((tag, value) -> keys.with("s3:ExistingObjectTag/" + tag, value));
        }
        return keys.on(id == null ? ofCurrent : ofVersion, request.arn());
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var version = Found.version(request.bucket(), request.key(), request.versionId(), request.permissions());
        Conditions.checkRead(request, version);
        long length = version.content().length();
        var range = range(request, version);
        var fields = fields(request, version, range);
        boolean head = name.equals("HeadObject");
        var body = head
                ? InputStream.nullInputStream()
                : request.bucket().store().contents().open(version.content(), range.first(), range.length());
        return range.whole()
                ? new StreamedAnswer(200, fields, body, length)
                : new StreamedAnswer(
                        206, fields.with("Content-Range", range.contentRange(length)), body, range.length());
    }

    private static ByteRange range(S3Request request, ObjectVersion version) {
        var part = request.parameter("partNumber");
        if (part == null) {
            return ByteRange.of(request.field("Range"), version.content().length());
        }
        if (request.field("Range") != null) {
            throw S3Error.invalidRequest("Cannot specify both Range header and partNumber query parameter");
        }
        return ByteRange.ofPart(request.number("partNumber", 1, 10_000), version.content());
    }

    private static Fields fields(S3Request request, ObjectVersion version, ByteRange range) {
        var fields = Fields.of("Accept-Ranges", "bytes")
                .with("Last-Modified", Times.http(version.modified()))
                .with("ETag", Conditions.quoted(version.etag()))
                .with("x-amz-server-side-encryption", request.bucket().spec().encryption());
        fields = Uploaded.versioned(fields, request.bucket(), version.id());
        for (var stored : version.fields().entrySet()) {
            fields = fields.with(stored.getKey(), stored.getValue());
        }
        for (var override : OVERRIDES.entrySet()) {
            fields = replaced(fields, override.getValue(), request.parameter(override.getKey()));
        }
        if (!version.tags().isEmpty()) {
            fields = fields.with(
                    "x-amz-tagging-count", String.valueOf(version.tags().size()));
        }
        if (request.parameter("partNumber") != null
                && version.content().pieces().size() > 1) {
            fields = fields.with(
                    "x-amz-mp-parts-count",
                    String.valueOf(version.content().pieces().size()));
        }
        return range.whole() && "ENABLED".equals(request.field("x-amz-checksum-mode"))
                ? Uploaded.checksums(fields, version.checksums())
                : fields;
    }

    private static Fields replaced(Fields fields, String name, @Nullable String value) {
        return value == null ? fields : fields.without(name).with(name, value);
    }
}
