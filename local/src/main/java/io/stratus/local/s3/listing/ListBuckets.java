package io.stratus.local.s3.listing;

import io.stratus.local.http.StreamedAnswer;
import io.stratus.local.iam.Access;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.Permissions;

/// `ListBuckets`, the one operation that is on no bucket.
public record ListBuckets(Buckets buckets) {

    public static final String NAME = "ListBuckets";

    /// Every bucket of the run.
    ///
    /// @throws io.stratus.local.s3.protocol.S3Error if the caller may not
    public StreamedAnswer answer(Permissions permissions) {
        permissions.require(Access.to("s3:ListAllMyBuckets", "arn:aws:s3:::*"));
        var xml = Xml.document("ListAllMyBucketsResult")
                .open("Owner")
                .text("ID", "local")
                .close("Owner")
                .open("Buckets");
        buckets.all()
                .forEach(bucket -> xml.open("Bucket")
                        .text("Name", bucket.name())
                        .text("CreationDate", Times.xml(bucket.created()))
                        .text("BucketRegion", bucket.spec().region())
                        .close("Bucket"));
        return xml.close("Buckets").answer(200);
    }
}
