package io.stratus.local.s3.listing;

import static io.stratus.local.s3.listing.ListingRequest.orEmpty;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.ObjectVersion;
import java.util.List;

/// `ListObjects` and `ListObjectsV2`, which differ in how they go on.
///
/// @param name of the two
public record ListObjects(String name) implements S3Operation {

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(ListingRequest.need("s3:ListBucket", request));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var wanted = ListingRequest.of(request);
        boolean second = name.equals("ListObjectsV2");
        var token = request.parameter("continuation-token");
        var after = !second
                ? orEmpty(request.parameter("marker"))
                : token == null
                        ? orEmpty(request.parameter("start-after"))
                        : ContinuationToken.read(token, request.bucket());
        var versions = request.bucket().store().versions().list(wanted.prefix(), after).stream()
                .map(List::getFirst)
                .filter(version -> !version.marker());
        var page = Page.of(versions, ObjectVersion::key, wanted, after);
        var xml = Xml.document("ListBucketResult")
                .text("Name", request.bucket().name())
                .text("Prefix", wanted.key(wanted.prefix()))
                .text("Delimiter", wanted.delimiter().isEmpty() ? null : wanted.key(wanted.delimiter()))
                .text("MaxKeys", wanted.most())
                .text("EncodingType", wanted.encoded() ? "url" : null)
                .text("IsTruncated", page.more());
        if (second) {
            second(request, wanted, page, xml);
        } else {
            xml.text("Marker", wanted.key(after)).text("NextMarker", page.more() ? wanted.key(page.last()) : null);
        }
        page.entries().forEach(version -> entry(version, request, wanted, xml));
        page.prefixes()
                .forEach(prefix -> xml.open("CommonPrefixes")
                        .text("Prefix", wanted.key(prefix))
                        .close("CommonPrefixes"));
        return xml.answer(200);
    }

    private static void second(S3Request request, ListingRequest wanted, Page<ObjectVersion> page, Xml xml) {
        var start = request.parameter("start-after");
        xml.text("KeyCount", page.entries().size() + page.prefixes().size())
                .text("ContinuationToken", request.parameter("continuation-token"))
                .text("StartAfter", start == null ? null : wanted.key(start))
                .text(
                        "NextContinuationToken",
                        page.more() ? ContinuationToken.of(page.last(), request.bucket()) : null);
    }

    private void entry(ObjectVersion version, S3Request request, ListingRequest wanted, Xml xml) {
        xml.open("Contents")
                .text("Key", wanted.key(version.key()))
                .text("LastModified", Times.xml(version.modified()))
                .text("ETag", Conditions.quoted(version.etag()));
        version.checksums().keySet().forEach(checksum -> xml.text("ChecksumAlgorithm", checksum));
        xml.text("Size", version.content().length())
                .text("StorageClass", version.fields().getOrDefault("x-amz-storage-class", "STANDARD"));
        if (name.equals("ListObjects") || "true".equals(request.parameter("fetch-owner"))) {
            xml.open("Owner").text("ID", "local").close("Owner");
        }
        xml.close("Contents");
    }
}
