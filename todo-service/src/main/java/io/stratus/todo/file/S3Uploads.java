package io.stratus.todo.file;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/// Multipart uploads of S3. Nothing is kept of them but in S3 itself, which drops those that are abandoned (lifecycle
/// of
/// the bucket).
record S3Uploads(S3Clients s3, Grants grants, String bucket) implements Uploads {

    static final Duration LIFE = Duration.ofMinutes(5);

    @Override
    public String create(Folder folder, FileName name, String contentType) {
        var request = CreateMultipartUploadRequest.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .bucket(bucket)
                .key(folder.key(name))
                .contentType(contentType)
                .build();
        return S3Calls.unlessBusy(() -> s3.client().get().createMultipartUpload(request))
                .uploadId();
    }

    @Override
    public Map<Integer, URI> sign(Folder folder, FileName name, String uploadId, PartPlan plan, List<Integer> numbers) {
        var credentials = S3Calls.by(grants.grant(folder, Access.FILES));
        var urls = new TreeMap<Integer, URI>();
        for (int number : numbers) {
            var part = UploadPartRequest.builder()
                    .overrideConfiguration(credentials)
                    .bucket(bucket)
                    .key(folder.key(name))
                    .uploadId(uploadId)
                    .partNumber(number)
                    .contentLength(plan.sizeOf(number))
                    .build();
            var signed = s3.presigner()
                    .get()
                    .presignUploadPart(sign -> sign.signatureDuration(LIFE).uploadPartRequest(part));
            urls.put(number, URI.create(signed.url().toString()));
        }
        return urls;
    }

    @Override
    public Optional<List<Part>> parts(Folder folder, FileName name, String uploadId) {
        var request = ListPartsRequest.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .bucket(bucket)
                .key(folder.key(name))
                .uploadId(uploadId)
                .maxParts(PartPlan.MAX_PARTS)
                .build();
        return S3Calls.unlessBusy(() -> {
            try {
                return Optional.of(s3.client().get().listParts(request).parts().stream()
                        .map(part -> new Part(part.partNumber(), part.size(), part.eTag()))
                        .toList());
            } catch (NoSuchUploadException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<String> complete(Folder folder, FileName name, String uploadId, List<Part> parts) {
        var completed = parts.stream()
                .map(part -> CompletedPart.builder()
                        .partNumber(part.number())
                        .eTag(part.etag())
                        .build())
                .toList();
        var request = CompleteMultipartUploadRequest.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .bucket(bucket)
                .key(folder.key(name))
                .uploadId(uploadId)
                .multipartUpload(upload -> upload.parts(completed))
                .build();
        return S3Calls.unlessBusy(() -> {
            try {
                return Optional.of(
                        s3.client().get().completeMultipartUpload(request).eTag());
            } catch (NoSuchUploadException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean abort(Folder folder, FileName name, String uploadId) {
        var request = AbortMultipartUploadRequest.builder()
                .overrideConfiguration(S3Calls.by(grants.grant(folder, Access.FILES)))
                .bucket(bucket)
                .key(folder.key(name))
                .uploadId(uploadId)
                .build();
        return S3Calls.unlessBusy(() -> {
            try {
                s3.client().get().abortMultipartUpload(request);
                return true;
            } catch (NoSuchUploadException gone) {
                return false;
            }
        });
    }
}
