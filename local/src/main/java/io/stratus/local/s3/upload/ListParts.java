package io.stratus.local.s3.upload;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.ConditionKeys;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.Part;
import java.util.List;

/// `ListParts`: what a client needs to go on with an upload.
public record ListParts() implements S3Operation {

    private static final int LONGEST_PAGE = 1_000;

    @Override
    public String name() {
        return "ListParts";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(ConditionKeys.of(request).on("s3:ListMultipartUploadParts", request.arn()));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var upload = InProgress.of(request);
        int most = request.number("max-parts", LONGEST_PAGE, LONGEST_PAGE);
        int marker = request.number("part-number-marker", 0, Integer.MAX_VALUE);
        var rest = List.copyOf(upload.parts().tailMap(marker, false).values());
        var page = rest.subList(0, Math.min(most, rest.size()));
        boolean more = page.size() < rest.size();
        var xml = Xml.document("ListPartsResult")
                .text("Bucket", request.bucket().name())
                .text("Key", request.key())
                .text("UploadId", upload.id())
                .text("PartNumberMarker", marker)
                .text(
                        "NextPartNumberMarker",
                        page.isEmpty() ? marker : page.getLast().number())
                .text("MaxParts", most)
                .text("IsTruncated", more);
        page.forEach(part -> entry(part, xml));
        return xml.open("Owner")
                .text("ID", "local")
                .close("Owner")
                .text("StorageClass", "STANDARD")
                .answer(200);
    }

    private static void entry(Part part, Xml xml) {
        xml.open("Part")
                .text("PartNumber", part.number())
                .text("LastModified", Times.xml(part.modified()))
                .text("ETag", Conditions.quoted(part.etag()))
                .text("Size", part.piece().length());
        part.checksums().forEach((name, value) -> xml.text("Checksum" + name, value));
        xml.close("Part");
    }
}
