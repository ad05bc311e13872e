package io.stratus.local.s3.bucket;

import java.util.List;
import java.util.regex.Pattern;

/// A bucket as its template describes it. It never changes during a run.
///
/// @param name 3 to 63 characters (S3 User Guide, "General purpose bucket naming rules")
/// @param versioned whether it keeps every version of an object
/// @param ownerEnforced whether access control lists are off
/// @param encryption the default algorithm, which answers name and nothing applies: `AES256` or `aws:kms`
public record BucketSpec(
        String name,
        String region,
        boolean versioned,
        boolean ownerEnforced,
        String encryption,
        PublicAccessBlock publicAccess,
        List<CorsRule> cors,
        List<LifecycleRule> lifecycle,
        List<NotificationRule> notifications) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    public BucketSpec {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw new IllegalArgumentException("'" + name + "' is no name for a bucket");
        }
        cors = List.copyOf(cors);
        lifecycle = List.copyOf(lifecycle);
        notifications = List.copyOf(notifications);
    }

    /// A bucket with S3's defaults and nothing else.
    public static BucketSpec of(String name, String region) {
        return new BucketSpec(
                name, region, false, true, "AES256", PublicAccessBlock.ALL, List.of(), List.of(), List.of());
    }

    public String arn() {
        return "arn:aws:s3:::" + name;
    }

    /// An object's ARN.
    public String arn(String key) {
        return arn() + "/" + key;
    }
}
