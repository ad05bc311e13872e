package io.stratus.local.s3.form;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Caller;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.form.Condition.LengthRange;
import io.stratus.local.s3.payload.Hashes;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.AccessControl;
import io.stratus.local.s3.request.Admission;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.StoredFields;
import io.stratus.local.s3.request.Tags;
import io.stratus.local.s3.request.Writes;
import io.stratus.local.s3.store.Content;
import io.stratus.local.s3.store.NewObject;
import io.stratus.local.s3.store.Precondition;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that is as its policy wants it, whose file is still to come.
public final class PostedObject {

    private static final long LONGEST = 5L * 1024 * 1024 * 1024; // bytes, as in any one request

    private final S3Request request;
    private final FormBody form;
    private final LengthRange length;
    private final FormAnswer answer;

    /// A form behind its fields.
    ///
    /// @param request the form, read as the `PutObject` that it stands for
    PostedObject(S3Request request, FormBody form, LengthRange length, FormAnswer answer) {
        this.request = request;
        this.form = form;
        this.length = length;
        this.answer = answer;
    }

    /// Who signed the policy.
    public @Nullable Caller caller() {
        return request.permissions().caller();
    }

    /// Reads the file and keeps it, if the signer may write it.
    ///
    /// @throws S3Error if not, or if the file has not the length that the policy wants
    public StreamedAnswer store(Notifications notifications) throws IOException {
        Admission.admit(request, Writes.needs(request));
        AccessControl.refuse(request);
        var fields = StoredFields.of(request.head().fields());
        var tags = Tags.ofField(request.field("x-amz-tagging"));
        var store = request.bucket().store();
        var written = store.contents().write(this::write);
        var content = new Content(List.of(written.piece()));
        var object = new NewObject(request.key(), content, written.result(), fields, tags, Map.of());
        var version = store.putNew(object, Precondition.NONE);
        notifications.created("Post", request, version);
        return answer.of(request.bucket(), version);
    }

    private String write(OutputStream out) throws IOException {
        var md5 = Hashes.md5();
        long received = form.transferFile(new DigestOutputStream(out, md5), Math.min(LONGEST, length.most()));
        if (received < length.least()) {
            throw new S3Error(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
        }
        return HexFormat.of().formatHex(md5.digest());
    }
}
