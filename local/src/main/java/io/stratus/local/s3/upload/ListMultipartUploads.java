package io.stratus.local.s3.upload;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import java.util.List;

/// `ListMultipartUploads`, on one page whatever their number: a run has few in progress.
public record ListMultipartUploads() implements S3Operation {

    @Override
    public String name() {
        return "ListMultipartUploads";
    }

    @Override
    public List<Access> needs(S3Request request) {
        // Unlike the other lists it knows no s3:prefix: a policy cannot bind it to a folder.
        return List.of(ConditionKeys.of(request)
                .on("s3:ListBucketMultipartUploads", request.bucket().spec().arn()));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        if (request.parameter("delimiter") != null) {
            throw S3Error.notImplemented("ListMultipartUploads with a delimiter");
        }
        var given = request.parameter("prefix");
        var prefix = given == null ? "" : given;
        var xml = Xml.document("ListMultipartUploadsResult")
                .text("Bucket", request.bucket().name())
                .text("Prefix", prefix)
                .text("MaxUploads", 1_000)
                .text("IsTruncated", false);
        request.bucket().store().uploads().all().stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .forEach(upload -> xml.open("Upload")
                        .text("Key", upload.key())
                        .text("UploadId", upload.id())
                        .text("StorageClass", "STANDARD")
                        .text("Initiated", Times.xml(upload.initiated()))
                        .close("Upload"));
        return xml.answer(200);
    }
}
