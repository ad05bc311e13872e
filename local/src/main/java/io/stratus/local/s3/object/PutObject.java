package io.stratus.local.s3.object;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.request.AccessControl;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.StoredFields;
import io.stratus.local.s3.request.Tags;
import io.stratus.local.s3.request.Writes;
import io.stratus.local.s3.store.Content;
import io.stratus.local.s3.store.NewObject;
import java.io.IOException;
import java.util.List;

/// `PutObject`.
public record PutObject(Notifications notifications) implements S3Operation {

    @Override
    public String name() {
        return "PutObject";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return Writes.needs(request);
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        AccessControl.refuse(request);
        var precondition = Conditions.ofWrite(request);
        var fields = StoredFields.of(request.head().fields());
        var tags = Tags.ofField(request.field("x-amz-tagging"));
        request.payload().length(); // refused before a byte is asked for
        var store = request.bucket().store();
        var written = store.contents().write(request.payload()::transferTo);
        var object = new NewObject(
                request.key(),
                new Content(List.of(written.piece())),
                written.result().md5(),
                fields,
                tags,
                written.result().checksums());
        var version = store.putNew(object, precondition);
        notifications.created("Put", request, version);
        return Uploaded.answer(request.bucket(), version);
    }
}
