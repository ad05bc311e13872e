package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import io.stratus.local.s3.protocol.S3Error;
import java.util.List;
import java.util.Locale;

/// Access control lists, which a bucket whose owner is enforced has turned off (S3 User Guide, "Controlling ownership
/// of
/// objects and disabling ACLs for your bucket").
public final class AccessControl {

    private AccessControl() {}

    /// What an upload needs that would set one.
    static List<Access> needs(S3Request request) {
        return named(request)
                ? List.of(ConditionKeys.ofWrite(request).on("s3:PutObjectAcl", request.arn()))
                : List.of();
    }

    /// Refuses an upload that would set a list.
    ///
    /// @throws S3Error if the upload would set one, but for that of the owner, which says nothing new
    public static void refuse(S3Request request) {
        boolean says = named(request) && !"bucket-owner-full-control".equals(request.field("x-amz-acl"));
        if (says && !request.bucket().spec().ownerEnforced()) {
            throw S3Error.notImplemented("access control lists");
        }
        if (says) {
            throw new S3Error(400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
        }
    }

    private static boolean named(S3Request request) {
        return request.head().fields().names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("x-amz-acl") || name.startsWith("x-amz-grant-"));
    }
}
