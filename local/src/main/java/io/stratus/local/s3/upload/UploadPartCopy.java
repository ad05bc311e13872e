package io.stratus.local.s3.upload;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.object.Conditions;
import io.stratus.local.s3.payload.Hashes;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.CopySource;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.S3Request;
import io.stratus.local.s3.request.Writes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `UploadPartCopy`.
public record UploadPartCopy(Buckets buckets) implements S3Operation {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    private record Extent(long first, long length) {}

    @Override
    public String name() {
        return "UploadPartCopy";
    }

    @Override
    public List<Access> needs(S3Request request) {
        var needs = new ArrayList<>(Writes.needs(request));
        needs.add(CopySource.of(request, buckets).need(request));
        return needs;
    }

    @Override
    public StreamedAnswer answer(S3Request request) throws IOException {
        var upload = InProgress.of(request);
        int number = InProgress.partNumber(request);
        var source = CopySource.of(request, buckets);
        var original = source.find(request);
        Conditions.checkSource(request, original);
        var extent = extent(
                request.field("x-amz-copy-source-range"), original.content().length());
        var store = request.bucket().store();
        var contents = source.bucket().store().contents();
        var written = store.contents().write(out -> {
            try (var in = contents.open(original.content(), extent.first(), extent.length())) {
                return Hashes.md5WhileCopying(in, out);
            }
        });
        var part =
                InProgress.stillThere(store.uploads().add(upload, number, written.piece(), written.result(), Map.of()));
        return Xml.document("CopyPartResult")
                .text("LastModified", Times.xml(part.modified()))
                .text("ETag", Conditions.quoted(part.etag()))
                .answer(200);
    }

    private static Extent extent(@Nullable String field, long length) {
        if (field == null) {
            return new Extent(0, length);
        }
        var range = RANGE.matcher(field);
        if (!range.matches()) {
            throw S3Error.invalidArgument("The x-amz-copy-source-range value must be of the form bytes=first-last");
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (last < first || last >= length) {
            throw S3Error.invalidArgument("Range specified is not valid for source object of size: " + length);
        }
        return new Extent(first, last - first + 1);
    }
}
