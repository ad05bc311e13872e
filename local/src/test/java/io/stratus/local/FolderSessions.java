package io.stratus.local;

import io.stratus.common.matrix.Answer;
import io.stratus.local.iam.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Tag;

/// Calls of STS and S3 by the SDK, as whoever has the credentials.
record FolderSessions(LocalAccount account) {

    /// AssumeRole of the folders' role.
    Answer assume(Credentials caller, Consumer<AssumeRoleRequest.Builder> extra) {
        return Answer.of(() -> session(caller, extra));
    }

    AwsCredentials session(Credentials caller, Consumer<AssumeRoleRequest.Builder> extra) {
        try (var sts = sts(caller)) {
            var given = sts.assumeRole(
                            it -> it.roleArn(account.role("UserFilesRole").arn())
                                    .roleSessionName("matrix")
                                    .applyMutation(extra))
                    .credentials();
            return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
        }
    }

    Answer whoAmI(Credentials caller) {
        try (var sts = sts(caller)) {
            return Answer.of(sts::getCallerIdentity);
        }
    }

    Answer get(AwsCredentials caller, String key) {
        try (var s3 = s3(caller)) {
            return Answer.of(
                    () -> s3.getObjectAsBytes(it -> it.bucket(account.bucket()).key(key)));
        }
    }

    Answer list(AwsCredentials caller, String prefix) {
        try (var s3 = s3(caller)) {
            return Answer.of(
                    () -> s3.listObjectsV2(it -> it.bucket(account.bucket()).prefix(prefix)));
        }
    }

    static Consumer<AssumeRoleRequest.Builder> tags(String... keysAndValues) {
        var tags = new ArrayList<Tag>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.add(Tag.builder()
                    .key(keysAndValues[i])
                    .value(keysAndValues[i + 1])
                    .build());
        }
        return it -> it.tags(List.copyOf(tags));
    }

    static AwsCredentials sdk(Credentials credentials) {
        var token = credentials.sessionToken();
        return token == null
                ? AwsBasicCredentials.create(credentials.accessKeyId(), credentials.secretAccessKey())
                : AwsSessionCredentials.create(
                        credentials.accessKeyId(), credentials.secretAccessKey(), Objects.requireNonNull(token));
    }

    S3Client s3(AwsCredentials credentials) {
        return S3Client.builder()
                .endpointOverride(account.uri())
                .region(Region.of(Place.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private StsClient sts(Credentials credentials) {
        return StsClient.builder()
                .endpointOverride(account.uri())
                .region(Region.of(Place.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(sdk(credentials)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
