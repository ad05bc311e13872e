package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import java.util.List;
import java.util.Map;

/// Locks on objects, which no bucket of the local run has (S3 User Guide, "Locking objects with Object Lock").
final class ObjectLock {

    /// Service Authorization Reference, "Actions defined by Amazon S3".
    private static final Map<String, String> ACTIONS = Map.of(
            "x-amz-object-lock-mode", "s3:PutObjectRetention",
            "x-amz-object-lock-retain-until-date", "s3:PutObjectRetention",
            "x-amz-object-lock-legal-hold", "s3:PutObjectLegalHold",
            "x-amz-bypass-governance-retention", "s3:BypassGovernanceRetention");

    private ObjectLock() {}

    /// What a request needs that would set a lock, or pass one by.
    static List<Access> needs(S3Request request) {
        var keys = ConditionKeys.of(request);
        return ACTIONS.entrySet().stream()
                .filter(action -> says(request, action.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .map(action -> keys.on(action, request.arn()))
                .toList();
    }

    /// Refuses a request that counts on locks.
    ///
    /// @throws S3Error if it would set one or pass one by, or deletes by a second factor
    static void refuse(S3Request request) {
        if (ACTIONS.keySet().stream().anyMatch(name -> says(request, name))) {
            throw S3Error.invalidRequest("Bucket is missing Object Lock Configuration");
        }
        if (request.field("x-amz-mfa") != null) {
            throw S3Error.notImplemented("x-amz-mfa");
        }
    }

    /// To bypass nothing is to say nothing.
    private static boolean says(S3Request request, String name) {
        var value = request.field(name);
        return value != null && !value.equalsIgnoreCase("false");
    }
}
