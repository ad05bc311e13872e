package io.stratus.todo.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What deployments of the functions around files differ in, from the environment that `sam/todo.yaml` declares. No
/// function has all of them: each demands its own when it starts.
///
/// @param table `TODO_TABLE`: name of the table
/// @param filesBucket `TODO_FILES_BUCKET`: name of the bucket
/// @param filesRoleArn `TODO_FILES_ROLE_ARN`: role of user folders
/// @param filesMode `TODO_FILES_MODE`: `identity-pool` or `sts`, where a client does not say
/// @param identityPoolId `TODO_IDENTITY_POOL_ID`
/// @param userPoolProvider `TODO_USER_POOL_PROVIDER`: `cognito-idp.<region>.amazonaws.com/<pool>`
/// @param quotaBytes `TODO_QUOTA_BYTES`: what a user may store
/// @param quotaFiles `TODO_QUOTA_FILES`
/// @param directTableRead `TODO_DIRECT_TABLE_READ`: whether a session may also read its user's items in the table
@ConfigurationProperties("todo")
record FileProperties(
        @DefaultValue("") String table,
        @DefaultValue("") String filesBucket,
        @DefaultValue("") String filesRoleArn,
        @DefaultValue("identity-pool") String filesMode,
        @DefaultValue("") String identityPoolId,
        @DefaultValue("") String userPoolProvider,
        @DefaultValue("0") long quotaBytes,
        @DefaultValue("0") long quotaFiles,
        @DefaultValue("false") boolean directTableRead) {

    String tableName() {
        return demanded(table, "TODO_TABLE is not set: it names the table");
    }

    String bucket() {
        return demanded(filesBucket, "TODO_FILES_BUCKET is not set: it names the bucket of user folders");
    }

    String role() {
        return demanded(filesRoleArn, "TODO_FILES_ROLE_ARN is not set: it is the role of user folders");
    }

    String identityPool() {
        return demanded(identityPoolId, "TODO_IDENTITY_POOL_ID is not set: it is where apps get credentials");
    }

    String provider() {
        return demanded(userPoolProvider, "TODO_USER_POOL_PROVIDER is not set: it is the user pool's name in a login");
    }

    Mode mode() {
        return Mode.named(filesMode)
                .orElseThrow(() -> new IllegalArgumentException("TODO_FILES_MODE is identity-pool or sts"));
    }

    Quota quota() {
        return new Quota(
                demanded(quotaBytes, "TODO_QUOTA_BYTES is not set: it is at least 1"),
                demanded(quotaFiles, "TODO_QUOTA_FILES is not set: it is at least 1"));
    }

    /// `aws` of `arn:aws:iam::123456789012:role/files`.
    String partition() {
        return roleArn(1);
    }

    /// ARN of the table where sessions may read it, otherwise empty.
    String readableTable(String region) {
        return directTableRead
                ? "arn:" + partition() + ":dynamodb:" + region + ":" + roleArn(4) + ":table/" + tableName()
                : "";
    }

    private String roleArn(int part) {
        var parts = role().split(":", 6);
        if (parts.length != 6) {
            throw new IllegalArgumentException("TODO_FILES_ROLE_ARN is the ARN of a role");
        }
        return parts[part];
    }

    private static long demanded(long value, String otherwise) {
        if (value < 1) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }

    private static String demanded(String value, String otherwise) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
