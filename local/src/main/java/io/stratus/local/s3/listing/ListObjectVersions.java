package io.stratus.local.s3.listing;

import static io.stratus.local.s3.listing.ListingRequest.orEmpty;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.Bucket;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.store.ObjectVersion;
import java.util.List;
import java.util.stream.Stream;

/// `ListObjectVersions`: versions and delete markers, the newest of each key first.
public record ListObjectVersions() implements S3Operation {

    @Override
    public String name() {
        return "ListObjectVersions";
    }

    @Override
    public List<Access> needs(S3Request request) {
        return List.of(ListingRequest.need("s3:ListBucketVersions", request));
    }

    @Override
    public StreamedAnswer answer(S3Request request) {
        var wanted = ListingRequest.of(request);
        var key = orEmpty(request.parameter("key-marker"));
        var id = orEmpty(request.parameter("version-id-marker"));
        if (key.isEmpty() && !id.isEmpty()) {
            throw S3Error.invalidArgument("A version-id marker cannot be specified without a key marker.");
        }
        var page = Page.of(versions(request.bucket(), wanted, key, id), ObjectVersion::key, wanted, key);
        var xml = Xml.document("ListVersionsResult")
                .text("Name", request.bucket().name())
                .text("Prefix", wanted.key(wanted.prefix()))
                .text("KeyMarker", wanted.key(key))
                .text("VersionIdMarker", id)
                .text("MaxKeys", wanted.most())
                .text("Delimiter", wanted.delimiter().isEmpty() ? null : wanted.key(wanted.delimiter()))
                .text("EncodingType", wanted.encoded() ? "url" : null)
                .text("IsTruncated", page.more());
        if (page.more()) {
            next(page, wanted, xml);
        }
        page.entries().forEach(version -> entry(version, request.bucket(), wanted, xml));
        page.prefixes()
                .forEach(prefix -> xml.open("CommonPrefixes")
                        .text("Prefix", wanted.key(prefix))
                        .close("CommonPrefixes"));
        return xml.answer(200);
    }

    /// Those behind the markers: the rest of that key's, then the keys after it.
    private static Stream<ObjectVersion> versions(Bucket bucket, ListingRequest wanted, String key, String id) {
        var versions = bucket.store().versions();
        var later = versions.list(wanted.prefix(), key).stream().flatMap(List::stream);
        var marked = id.isEmpty() ? null : versions.find(key, id);
        return marked == null ? later : Stream.concat(versions.olderThan(marked).stream(), later);
    }

    private static void next(Page<ObjectVersion> page, ListingRequest wanted, Xml xml) {
        xml.text("NextKeyMarker", wanted.key(page.last()));
        if (!page.entries().isEmpty() && page.entries().getLast().key().equals(page.last())) {
            xml.text("NextVersionIdMarker", page.entries().getLast().id());
        }
    }

    private static void entry(ObjectVersion version, Bucket bucket, ListingRequest wanted, Xml xml) {
        var newest = bucket.store().versions().newest(version.key());
        var element = version.marker() ? "DeleteMarker" : "Version";
        xml.open(element)
                .text("Key", wanted.key(version.key()))
                .text("VersionId", version.id())
                .text("IsLatest", newest != null && newest.id().equals(version.id()))
                .text("LastModified", Times.xml(version.modified()));
        if (!version.marker()) {
            xml.text("ETag", Conditions.quoted(version.etag()))
                    .text("Size", version.content().length())
                    .text("StorageClass", version.fields().getOrDefault("x-amz-storage-class", "STANDARD"));
        }
        xml.open("Owner").text("ID", "local").close("Owner").close(element);
    }
}
