package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;
import static io.stratus.it.folder.Refusals.NO_UPLOAD;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import io.stratus.it.folder.TwoFolders.Upload;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Multipart uploads that somebody else has begun.
record UploadCases(TwoFolders two, S3Client s3) {

    private static final String OWN_ID = "the id of the own upload";

    Section section() {
        return new Section(
                "Multipart uploads",
                List.of(
                        Case.of(
                                "CreateMultipartUpload in another folder",
                                DENIED,
                                "the same in the own folder",
                                this::create,
                                two.other("new"),
                                two.own("new")),
                        others("UploadPart", this::part),
                        otherId("UploadPart", this::part),
                        others("ListParts", this::list),
                        otherId("ListParts", this::list),
                        Case.of(
                                "UploadPartCopy from another folder into the own upload",
                                DENIED,
                                "from the own file",
                                this::partOf,
                                two.other(TwoFolders.FILE),
                                two.own(TwoFolders.FILE)),
                        new Case(
                                "CompleteMultipartUpload of the other folder's upload",
                                DENIED,
                                "of an own one",
                                () -> complete(two.otherUpload(), "\"0\""),
                                this::beginAndComplete),
                        Case.of(
                                "AbortMultipartUpload of the other folder's upload",
                                DENIED,
                                "of an own one",
                                this::abort,
                                two.otherUpload(),
                                begin()),
                        Case.of(
                                "AbortMultipartUpload with the own key and the id of the other folder's upload",
                                NO_UPLOAD,
                                "the id of an own one",
                                this::abort,
                                new Upload(two.upload().key(), two.otherUpload().id()),
                                begin())));
    }

    private Case others(String operation, Case.With<Upload> call) {
        return Case.of(
                operation + " of the other folder's upload",
                DENIED,
                "of the own upload",
                call,
                two.otherUpload(),
                two.upload());
    }

    private Case otherId(String operation, Case.With<Upload> call) {
        var mixed = new Upload(two.upload().key(), two.otherUpload().id());
        return Case.of(
                operation + " with the own key and the id of the other folder's upload",
                NO_UPLOAD,
                OWN_ID,
                call,
                mixed,
                two.upload());
    }

    private Answer create(String key) {
        return Answer.of(() ->
                s3.createMultipartUpload(it -> it.bucket(two.place().bucket()).key(key)));
    }

    private Upload begin() {
        var key = two.own("begun");
        return new Upload(
                key,
                s3.createMultipartUpload(it -> it.bucket(two.place().bucket()).key(key))
                        .uploadId());
    }

    private Answer part(Upload upload) {
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

    private Answer partOf(String source) {
        return Answer.of(
                () -> s3.uploadPartCopy(it -> it.sourceBucket(two.place().bucket())
                        .sourceKey(source)
                        .destinationBucket(two.place().bucket())
                        .destinationKey(two.upload().key())
                        .uploadId(two.upload().id())
                        .partNumber(2)));
    }

    private Answer list(Upload upload) {
        return Answer.of(() -> s3.listParts(
                it -> it.bucket(two.place().bucket()).key(upload.key()).uploadId(upload.id())));
    }

    private Answer beginAndComplete() {
        var upload = begin();
        return complete(upload, send(upload));
    }

    private Answer complete(Upload upload, String etag) {
        var part = CompletedPart.builder().partNumber(1).eTag(etag).build();
        return Answer.of(() -> s3.completeMultipartUpload(it -> it.bucket(
                        two.place().bucket())
                .key(upload.key())
                .uploadId(upload.id())
                .multipartUpload(
                        CompletedMultipartUpload.builder().parts(List.of(part)).build())));
    }

    private Answer abort(Upload upload) {
        return Answer.of(() -> s3.abortMultipartUpload(
                it -> it.bucket(two.place().bucket()).key(upload.key()).uploadId(upload.id())));
    }
}
