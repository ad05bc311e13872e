package io.stratus.local.s3.object;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.AccessControl;
import io.stratus.local.s3.request.CopySource;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.StoredFields;
import io.stratus.local.s3.request.Tags;
import io.stratus.local.s3.request.Writes;
import io.stratus.local.s3.store.Content;
import io.stratus.local.s3.store.NewObject;
import io.stratus.local.s3.store.ObjectVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `CopyObject`.
public record CopyObject(Buckets buckets, Notifications notifications) implements S3Operation {

    @Override
    public String name() {
        return "CopyObject";
    }

    @Override
    public List<Access> needs(S3Request request) {
        var needs = new ArrayList<>(Writes.needs(request));
        needs.add(CopySource.of(request, buckets).need(request));
        return needs;
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        AccessControl.refuse(request);
        var source = CopySource.of(request, buckets);
        var original = source.find(request);
        Conditions.checkSource(request, original);
        if (changesNothing(request, source)) {
            throw S3Error.invalidRequest("This copy request is illegal because it is trying to copy an object to "
                    + "itself without changing the object's metadata, storage class, website redirect location or "
                    + "encryption attributes.");
        }
        var store = request.bucket().store();
        var contents = source.bucket().store().contents();
        var written = store.contents().write(out -> {
            try (var in =
                    contents.open(original.content(), 0, original.content().length())) {
                return in.transferTo(out);
            }
        });
        var copy = copy(request, original, new Content(List.of(written.piece())));
        var version = store.putNew(copy, Conditions.ofWrite(request));
        notifications.created("Copy", request, version);
        var answer = Xml.document("CopyObjectResult")
                .text("LastModified", Times.xml(version.modified()))
                .text("ETag", Conditions.quoted(version.etag()))
                .answer(200);
        return source.bucket().spec().versioned() ? answer.with("x-amz-copy-source-version-id", original.id()) : answer;
    }

    private static NewObject copy(S3Request request, ObjectVersion original, Content content) {
        return new NewObject(
                request.key(),
                content,
                original.etag(),
                replaces(request, "x-amz-metadata-directive")
                        ? StoredFields.of(request.head().fields())
                        : original.fields(),
                replaces(request, "x-amz-tagging-directive")
                        ? Tags.ofField(request.field("x-amz-tagging"))
                        : original.tags(),
                original.content().pieces().size() == 1 ? original.checksums() : Map.of());
    }

    private static boolean changesNothing(S3Request request, CopySource source) {
        return source.versionId() == null
                && source.bucket().name().equals(request.bucket().name())
                && source.key().equals(request.key())
                && !replaces(request, "x-amz-metadata-directive");
    }

    private static boolean replaces(S3Request request, String directive) {
        return "REPLACE".equals(request.field(directive));
    }
}
