package io.stratus.local.s3.upload;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.object.Uploaded;
import io.stratus.local.s3.payload.Hashes;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.protocol.XmlRequest;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Writes;
import io.stratus.local.s3.store.Content;
import io.stratus.local.s3.store.NewObject;
import io.stratus.local.s3.store.ObjectVersion;
import io.stratus.local.s3.store.Part;
import io.stratus.local.s3.store.Precondition;
import io.stratus.local.s3.store.Upload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// `CompleteMultipartUpload`: the parts become an object without being copied.
public record CompleteMultipartUpload(Notifications notifications) implements S3Operation {

    private static final int LONGEST_DOCUMENT = 4 * 1024 * 1024; // bytes: 10,000 parts with their checksums

    @Override
    public String name() {
        return "CompleteMultipartUpload";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return Writes.needs(request);
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        var upload = InProgress.of(request);
        var named = XmlRequest.parse(request.payload().read(LONGEST_DOCUMENT), "CompleteMultipartUpload")
                .all("Part");
        var precondition = Conditions.ofWrite(request);
        var version = complete(request, upload, named, precondition);
        notifications.created("CompleteMultipartUpload", request, version);
        var answer = Xml.document("CompleteMultipartUploadResult")
                .text("Location", "/" + request.bucket().name() + "/" + request.key())
                .text("Bucket", request.bucket().name())
                .text("Key", request.key())
                .text("ETag", Conditions.quoted(version.etag()))
                .answer(200);
        for (var line :
                Uploaded.fields(request.bucket(), version).without("ETag").lines()) {
            answer = answer.with(line.getKey(), line.getValue());
        }
        return answer;
    }

    private static ObjectVersion complete(
            S3Request request, Upload upload, List<XmlRequest> named, Precondition precondition) {
        var store = request.bucket().store();
        var done = new AtomicReference<ObjectVersion>();
        boolean ended = store.uploads().end(upload, open -> {
            var object = object(open, ChosenParts.of(open, named));
            done.set(store.put(object, precondition));
            return object.content().pieces();
        });
        if (!ended) {
            throw S3Error.noSuchUpload();
        }
        return done.get();
    }

    private static NewObject object(Upload upload, List<Part> parts) {
        return new NewObject(
                upload.key(),
                new Content(parts.stream().map(Part::piece).toList()),
                Hashes.ofParts(parts.stream().map(Part::etag).toList()),
                upload.fields(),
                upload.tags(),
                Map.of());
    }
}
