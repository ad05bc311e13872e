package io.stratus.todo.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The session policy that goes with each AssumeRole: it repeats for one user, by name, what the role's own policy says
/// by the tag `sub`. A session may do what both allow (IAM User Guide "Session policies"), so a mistake in one of them
/// opens no folder.
///
/// The folder's name is written out and is no wildcard: [Folder] sees to it.
///
/// @param partition `aws`, `aws-cn`, …
/// @param table ARN of the table whose items the user may read; empty for none
record FolderPolicy(String partition, String bucket, String table) {

    /// STS API Reference "AssumeRole": characters that the text of a session policy may have.
    static final int MAX_LENGTH = 2_048;

    /// The policy for one folder.
    String text(Folder folder, Access access) {
        var statements = new ArrayList<Object>();
        statements.add(allow(actions(access), List.of(arn("/" + folder.prefix() + "*"))));
        statements.add(allow(
                List.of("s3:ListBucket", "s3:ListBucketVersions"),
                List.of(arn("")),
                Map.of("StringLike", Map.of("s3:prefix", folder.prefix() + "*"))));
        if (access != Access.FILES && !table.isEmpty()) {
            statements.add(items(folder));
        }
        return JsonMapper.shared().writeValueAsString(Map.of("Version", "2012-10-17", "Statement", statements));
    }

    /// s3:PutObject is also what beginning, filling and completing a multipart upload take (S3 User Guide "Multipart
    /// upload API and permissions").
    private static List<String> actions(Access access) {
        var actions = new ArrayList<>(List.of(
                "s3:GetObject",
                "s3:GetObjectVersion",
                "s3:DeleteObject",
                "s3:AbortMultipartUpload",
                "s3:ListMultipartUploadParts"));
        if (access != Access.SESSION_READ_ONLY) {
            actions.add("s3:PutObject");
        }
        return actions;
    }

    private Object items(Folder folder) {
        return allow(
                List.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"),
                List.of(table, table + "/index/*"),
                Map.of(
                        "ForAllValues:StringEquals",
                        Map.of("dynamodb:LeadingKeys", "U#" + folder.user().sub()),
                        "Null",
                        Map.of("dynamodb:LeadingKeys", "false")));
    }

    private String arn(String rest) {
        return "arn:" + partition + ":s3:::" + bucket + rest;
    }

    private static Object allow(List<String> actions, List<String> resources) {
        return allow(actions, resources, Map.of());
    }

    private static Object allow(List<String> actions, List<String> resources, Map<String, ?> condition) {
        return condition.isEmpty()
                ? Map.of("Effect", "Allow", "Action", actions, "Resource", resources)
                : Map.of("Effect", "Allow", "Action", actions, "Resource", resources, "Condition", condition);
    }
}
