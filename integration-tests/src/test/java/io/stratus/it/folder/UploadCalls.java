package io.stratus.it.folder;

import io.stratus.common.matrix.Answer;
import io.stratus.it.folder.TwoFolders.Upload;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Calls for multipart uploads.
record UploadCalls(TwoFolders two, S3Client s3) {

    Answer create(String key) {
        return Answer.of(() ->
                s3.createMultipartUpload(it -> it.bucket(two.place().bucket()).key(key)));
    }

    Upload begin() {
        var key = two.own("begun");
        return new Upload(
                key,
                s3.createMultipartUpload(it -> it.bucket(two.place().bucket()).key(key))
                        .uploadId());
    }

    Answer part(Upload upload) {
        return Answer.of(() -> send(upload));
    }

    private String send(Upload upload) {
        return s3.uploadPart(
                        it -> it.bucket(two.place().bucket())
                                .key(upload.key())
                                .uploadId(upload.id())
                                .partNumber(1),
                        RequestBody.fromString("part"))
                .eTag();
    }

    Answer partOf(String source) {
        return Answer.of(
                () -> s3.uploadPartCopy(it -> it.sourceBucket(two.place().bucket())
                        .sourceKey(source)
                        .destinationBucket(two.place().bucket())
                        .destinationKey(two.upload().key())
                        .uploadId(two.upload().id())
                        .partNumber(2)));
    }

    Answer list(Upload upload) {
        return Answer.of(() -> s3.listParts(
                it -> it.bucket(two.place().bucket()).key(upload.key()).uploadId(upload.id())));
    }

    Answer beginAndComplete() {
        var upload = begin();
        return complete(upload, send(upload));
    }

    Answer complete(Upload upload, String etag) {
        var part = CompletedPart.builder().partNumber(1).eTag(etag).build();
        return Answer.of(() -> s3.completeMultipartUpload(it -> it.bucket(
                        two.place().bucket())
                .key(upload.key())
                .uploadId(upload.id())
                .multipartUpload(
                        CompletedMultipartUpload.builder().parts(List.of(part)).build())));
    }

    Answer abort(Upload upload) {
        return Answer.of(() -> s3.abortMultipartUpload(
                it -> it.bucket(two.place().bucket()).key(upload.key()).uploadId(upload.id())));
    }
}
