package io.stratus.local;

import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.bucket.CorsRule;
import io.stratus.local.s3.bucket.LifecycleRule;
import io.stratus.local.s3.bucket.NotificationRule;
import io.stratus.local.s3.bucket.PublicAccessBlock;
import io.stratus.local.template.view.BucketResource;
import io.stratus.local.template.view.QueueNotification;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What buckets are told, from what the template says.
final class BucketSpecs {

    private BucketSpecs() {}

    static BucketSpec bucket(BucketResource bucket) {
        var access = bucket.publicAccess();
        return new BucketSpec(
                bucket.name(),
                Place.REGION,
                bucket.versioned(),
                bucket.ownerEnforced(),
                bucket.encryption(),
                new PublicAccessBlock(
                        access.blockPublicAcls(),
                        access.blockPublicPolicy(),
                        access.ignorePublicAcls(),
                        access.restrictPublicBuckets()),
                bucket.cors().stream().map(BucketSpecs::cors).toList(),
                bucket.lifecycle().stream().map(BucketSpecs::lifecycle).toList(),
                notifications(bucket.notifications()));
    }

    private static CorsRule cors(io.stratus.local.template.view.CorsRule rule) {
        return new CorsRule(
                rule.allowedOrigins(),
                rule.allowedMethods(),
                rule.allowedHeaders(),
                rule.exposedHeaders(),
                orNull(rule.maxAge()));
    }

    private static LifecycleRule lifecycle(io.stratus.local.template.view.LifecycleRule rule) {
        return new LifecycleRule(
                rule.id(),
                rule.enabled(),
                rule.prefix(),
                orNull(rule.expiration()),
                orNull(rule.noncurrentExpiration()),
                orNull(rule.abortUpload()));
    }

    /// S3 names a rule that its template does not.
    private static List<NotificationRule> notifications(List<QueueNotification> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> notification("rule-" + (i + 1), rules.get(i)))
                .toList();
    }

    private static NotificationRule notification(String id, QueueNotification rule) {
        return new NotificationRule(id, rule.queueArn(), List.of(rule.event()), rule.prefix(), rule.suffix());
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
