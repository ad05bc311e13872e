package io.stratus.local.s3.bucket;

/// Which public access is blocked (CloudFormation, `PublicAccessBlockConfiguration`).
public record PublicAccessBlock(
        boolean blockPublicAcls, boolean blockPublicPolicy, boolean ignorePublicAcls, boolean restrictPublicBuckets) {

    /// What a bucket has whose template says nothing.
    public static final PublicAccessBlock ALL = new PublicAccessBlock(true, true, true, true);
}
