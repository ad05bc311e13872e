package io.stratus.local.s3.upload;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.AccessControl;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.StoredFields;
import io.stratus.local.s3.request.Tags;
import io.stratus.local.s3.request.Writes;
import java.util.List;

/// `CreateMultipartUpload`.
public record CreateMultipartUpload() implements S3Operation {

    @Override
    public String name() {
        return "CreateMultipartUpload";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return Writes.needs(request);
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        AccessControl.refuse(request);
        var upload = request.bucket()
                .store()
                .uploads()
                .begin(
                        request.key(),
                        StoredFields.of(request.head().fields()),
                        Tags.ofField(request.field("x-amz-tagging")));
        return Xml.document("InitiateMultipartUploadResult")
                .text("Bucket", request.bucket().name())
                .text("Key", request.key())
                .text("UploadId", upload.id())
                .answer(200)
                .with("x-amz-server-side-encryption", request.bucket().spec().encryption());
    }
}
