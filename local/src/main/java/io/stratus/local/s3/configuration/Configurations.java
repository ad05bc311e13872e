package io.stratus.local.s3.configuration;

import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.bucket.CorsRule;
import io.stratus.local.s3.protocol.S3Error;
import io.stratus.local.s3.protocol.Xml;
import io.stratus.local.s3.request.S3Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The parts of a bucket's configuration that can be read.
public final class Configurations {

    private static final List<Configuration> ALL = List.of(
            new Configuration("location", "GetBucketLocation", "s3:GetBucketLocation", Configurations::location),
            new Configuration(
                    "versioning", "GetBucketVersioning", "s3:GetBucketVersioning", Configurations::versioning),
            new Configuration("cors", "GetBucketCors", "s3:GetBucketCORS", Configurations::cors),
            new Configuration(
                    "lifecycle", "GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration", LifecycleXml::of),
            new Configuration(
                    "encryption", "GetBucketEncryption", "s3:GetEncryptionConfiguration", Configurations::encryption),
            new Configuration(
                    "publicAccessBlock",
                    "GetPublicAccessBlock",
                    "s3:GetBucketPublicAccessBlock",
                    Configurations::publicAccessBlock),
            new Configuration(
                    "ownershipControls",
                    "GetBucketOwnershipControls",
                    "s3:GetBucketOwnershipControls",
                    Configurations::ownership));

    private Configurations() {}

    /// By subresource, such as `versioning`.
    public static Map<String, S3Operation> all() {
        return ALL.stream().collect(Collectors.toMap(Configuration::parameter, one -> one));
    }

    /// Empty for us-east-1, which has no constraint.
    private static Xml location(BucketSpec bucket) {
        return Xml.document("LocationConstraint").append(bucket.region().equals("us-east-1") ? "" : bucket.region());
    }

    private static Xml versioning(BucketSpec bucket) {
        return Xml.document("VersioningConfiguration").text("Status", bucket.versioned() ? "Enabled" : null);
    }

    private static Xml cors(BucketSpec bucket) {
        if (bucket.cors().isEmpty()) {
            throw new S3Error(404, "NoSuchCORSConfiguration", "The CORS configuration does not exist");
        }
        var xml = Xml.document("CORSConfiguration");
        bucket.cors().forEach(rule -> cors(rule, xml));
        return xml;
    }

    private static void cors(CorsRule rule, Xml xml) {
        xml.open("CORSRule");
        rule.origins().forEach(origin -> xml.text("AllowedOrigin", origin));
        rule.methods().forEach(method -> xml.text("AllowedMethod", method));
        rule.allowedHeaders().forEach(header -> xml.text("AllowedHeader", header));
        rule.exposedHeaders().forEach(header -> xml.text("ExposeHeader", header));
        xml.text("MaxAgeSeconds", rule.maxAge()).close("CORSRule");
    }

    private static Xml encryption(BucketSpec bucket) {
        return Xml.document("ServerSideEncryptionConfiguration")
                .open("Rule")
                .open("ApplyServerSideEncryptionByDefault")
                .text("SSEAlgorithm", bucket.encryption())
                .close("ApplyServerSideEncryptionByDefault")
                .text("BucketKeyEnabled", false)
                .close("Rule");
    }

    private static Xml publicAccessBlock(BucketSpec bucket) {
        var block = bucket.publicAccess();
        return Xml.document("PublicAccessBlockConfiguration")
                .text("BlockPublicAcls", block.blockPublicAcls())
                .text("IgnorePublicAcls", block.ignorePublicAcls())
                .text("BlockPublicPolicy", block.blockPublicPolicy())
                .text("RestrictPublicBuckets", block.restrictPublicBuckets());
    }

    private static Xml ownership(BucketSpec bucket) {
        return Xml.document("OwnershipControls")
                .open("Rule")
                .text("ObjectOwnership", bucket.ownerEnforced() ? "BucketOwnerEnforced" : "ObjectWriter")
                .close("Rule");
    }
}
