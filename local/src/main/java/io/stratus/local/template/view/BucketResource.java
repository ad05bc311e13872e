package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.iam.PolicyDocument;
import io.stratus.local.template.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `AWS::S3::Bucket` with its policies.
///
/// @param versioned whether versions are kept; those of a bucket where that is suspended are not
/// @param encryption algorithm of the default encryption
/// @param ownerEnforced whether ACLs are disabled
/// @param policies who besides the account's own roles may do what with it, and what nobody may
public record BucketResource(
        String logicalId,
        String name,
        String arn,
        boolean versioned,
        String encryption,
        boolean ownerEnforced,
        PublicAccessBlock publicAccess,
        List<LifecycleRule> lifecycle,
        List<CorsRule> cors,
        List<QueueNotification> notifications,
        List<PolicyDocument> policies) {

    private static final String TYPE = "AWS::S3::Bucket";

    // S3 user guide, "General purpose bucket naming rules".
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?!.*\\.\\.)[a-z0-9.-]{1,61}[a-z0-9]");

    public BucketResource {
        lifecycle = List.copyOf(lifecycle);
        cors = List.copyOf(cors);
        notifications = List.copyOf(notifications);
        policies = List.copyOf(policies);
    }

    public static List<BucketResource> all(Stack stack) {
        return stack.ofType(TYPE).stream().map(bucket -> of(stack, bucket)).toList();
    }

    private static BucketResource of(Stack stack, Resource bucket) {
        var properties = bucket.properties();
        return new BucketResource(
                bucket.logicalId(),
                name(bucket),
                bucket.arn(),
                inside(properties, "VersioningConfiguration", "Status")
                        .map(status -> status.text().equals("Enabled"))
                        .orElse(false),
                encryption(properties),
                ownerEnforced(properties),
                properties
                        .maybe("PublicAccessBlockConfiguration")
                        .map(PublicAccessBlock::of)
                        .orElse(PublicAccessBlock.ALL),
                each(properties, "LifecycleConfiguration", "Rules")
                        .map(LifecycleRule::of)
                        .toList(),
                each(properties, "CorsConfiguration", "CorsRules")
                        .map(CorsRule::of)
                        .toList(),
                each(properties, "NotificationConfiguration", "QueueConfigurations")
                        .map(QueueNotification::of)
                        .toList(),
                policies(stack, bucket.physicalId()));
    }

    private static String name(Resource bucket) {
        var name = bucket.physicalId();
        if (!NAME.matcher(name).matches()) {
            throw bucket.properties().wrong("\"" + name + "\" is no name for a bucket");
        }
        return name;
    }

    private static String encryption(Value properties) {
        return each(properties, "BucketEncryption", "ServerSideEncryptionConfiguration")
                .flatMap(rule -> rule.maybe("ServerSideEncryptionByDefault").stream())
                .map(byDefault -> byDefault.at("SSEAlgorithm").text())
                .findFirst()
                .orElse("AES256");
    }

    // Since April 2023 a new bucket's ACLs are disabled unless it says otherwise.
    private static boolean ownerEnforced(Value properties) {
        return each(properties, "OwnershipControls", "Rules")
                .map(rule -> rule.at("ObjectOwnership").text())
                .allMatch("BucketOwnerEnforced"::equals);
    }

    private static Optional<Value> inside(Value properties, String outer, String inner) {
        return properties.maybe(outer).flatMap(value -> value.maybe(inner));
    }

    private static Stream<Value> each(Value properties, String outer, String inner) {
        return inside(properties, outer, inner).map(Value::list).orElse(List.of()).stream();
    }

    private static List<PolicyDocument> policies(Stack stack, String name) {
        return stack.ofType("AWS::S3::BucketPolicy").stream()
                .filter(policy -> policy.properties().at("Bucket").text().equals(name))
                .map(policy -> PolicyDocument.of(
                        policy.logicalId(), policy.properties().at("PolicyDocument")))
                .toList();
    }
}
