package io.stratus.local.s3.request;

import io.stratus.local.iam.Access;
import java.util.ArrayList;
import java.util.List;

/// What every upload needs, whichever way it comes.
public final class Writes {

    private Writes() {}

    public static List<Access> needs(S3Request request) {
        var keys = ConditionKeys.ofWrite(request);
        var needs = new ArrayList<>(List.of(keys.on("s3:PutObject", request.arn())));
        if (request.field("x-amz-tagging") != null) {
            needs.add(keys.on("s3:PutObjectTagging", request.arn()));
        }
        needs.addAll(AccessControl.needs(request));
        return needs;
    }
}
