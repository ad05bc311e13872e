package io.stratus.local.s3;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Query;
import io.stratus.local.s3.bucket.Buckets;
import io.stratus.local.s3.configuration.Configurations;
import io.stratus.local.s3.configuration.HeadBucket;
import io.stratus.local.s3.event.Notifications;
import io.stratus.local.s3.listing.ListObjectVersions;
import io.stratus.local.s3.listing.ListObjects;
import io.stratus.local.s3.object.CopyObject;
import io.stratus.local.s3.object.DeleteObject;
import io.stratus.local.s3.object.DeleteObjects;
import io.stratus.local.s3.object.GetObject;
import io.stratus.local.s3.object.GetObjectAttributes;
import io.stratus.local.s3.object.ObjectTagging;
import io.stratus.local.s3.object.PutObject;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.request.S3Operation;
import io.stratus.local.s3.request.Target;
import io.stratus.local.s3.upload.AbortMultipartUpload;
import io.stratus.local.s3.upload.CompleteMultipartUpload;
import io.stratus.local.s3.upload.CreateMultipartUpload;
import io.stratus.local.s3.upload.ListMultipartUploads;
import io.stratus.local.s3.upload.ListParts;
import io.stratus.local.s3.upload.UploadPart;
import io.stratus.local.s3.upload.UploadPartCopy;
import java.util.HashMap;
import java.util.Map;

/// Which operation a request is for: by its method, by what it is on, and by its subresource.
final class Routes {

    private final Map<String, S3Operation> byRoute = new HashMap<>();

    Routes(Buckets buckets, Notifications notifications) {
        bucket();
        object(buckets, notifications);
        upload(buckets, notifications);
        byRoute.put("POST bucket delete", new DeleteObjects(new DeleteObject(notifications)));
    }

    private void bucket() {
        byRoute.put("HEAD bucket", new HeadBucket());
        byRoute.put("GET bucket", new ListObjects("ListObjects"));
        byRoute.put("GET bucket list-type", new ListObjects("ListObjectsV2"));
        byRoute.put("GET bucket versions", new ListObjectVersions());
        byRoute.put("GET bucket uploads", new ListMultipartUploads());
        Configurations.all().forEach((subresource, operation) -> byRoute.put("GET bucket " + subresource, operation));
    }

    private void object(Buckets buckets, Notifications notifications) {
        byRoute.put("GET object", new GetObject("GetObject"));
        byRoute.put("HEAD object", new GetObject("HeadObject"));
        byRoute.put("GET object attributes", new GetObjectAttributes());
        byRoute.put("PUT object", new PutObject(notifications));
        byRoute.put("COPY object", new CopyObject(buckets, notifications));
        byRoute.put("DELETE object", new DeleteObject(notifications));
        byRoute.put("GET object tagging", new ObjectTagging("GetObjectTagging"));
        byRoute.put("PUT object tagging", new ObjectTagging("PutObjectTagging"));
        byRoute.put("DELETE object tagging", new ObjectTagging("DeleteObjectTagging"));
    }

    private void upload(Buckets buckets, Notifications notifications) {
        byRoute.put("POST object uploads", new CreateMultipartUpload());
        byRoute.put("PUT object uploadId", new UploadPart());
        byRoute.put("COPY object uploadId", new UploadPartCopy(buckets));
        byRoute.put("POST object uploadId", new CompleteMultipartUpload(notifications));
        byRoute.put("DELETE object uploadId", new AbortMultipartUpload());
        byRoute.put("GET object uploadId", new ListParts());
    }

    /// @param target a bucket or an object
    /// @throws S3Error if S3 has no such operation
    S3Operation find(Incoming head, Target target, Query query) {
        boolean copies = head.method().equals("PUT") && head.fields().first("x-amz-copy-source") != null;
        boolean onBucket = target.key().isEmpty();
        var route = (copies ? "COPY" : head.method()) + (onBucket ? " bucket" : " object") + Subresources.named(query);
        if (route.equals("PUT bucket")) {
            throw S3Error.notImplemented("the operation PUT bucket: its template decides which there are");
        }
        var operation = byRoute.get(route);
        return operation == null ? new NotEmulated(route) : operation;
    }
}
