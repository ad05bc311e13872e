package io.stratus.local.s3.configuration;

import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.bucket.LifecycleRule;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Xml;
import org.jspecify.annotations.Nullable;

/// A bucket's lifecycle rules as `GetBucketLifecycleConfiguration` tells them.
final class LifecycleXml {

    private LifecycleXml() {}

    static Xml of(BucketSpec bucket) {
        if (bucket.lifecycle().isEmpty()) {
            throw new S3Error(404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist");
        }
        var xml = Xml.document("LifecycleConfiguration");
        bucket.lifecycle().forEach(rule -> write(rule, xml));
        return xml;
    }

    private static void write(LifecycleRule rule, Xml xml) {
        xml.open("Rule")
                .text("ID", rule.id())
                .open("Filter")
                .text("Prefix", rule.prefix())
                .close("Filter")
                .text("Status", rule.enabled() ? "Enabled" : "Disabled");
        days("Expiration", "Days", rule.expirationDays(), xml);
        days("NoncurrentVersionExpiration", "NoncurrentDays", rule.noncurrentDays(), xml);
        days("AbortIncompleteMultipartUpload", "DaysAfterInitiation", rule.abortUploadDays(), xml);
        xml.close("Rule");
    }

    private static void days(String element, String name, @Nullable Integer days, Xml xml) {
        if (days != null) {
            xml.open(element).text(name, days).close(element);
        }
    }
}
