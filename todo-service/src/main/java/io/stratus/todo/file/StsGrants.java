package io.stratus.todo.file;

import io.stratus.common.dynamo.Outages;
import io.stratus.common.http.Problem;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Tag;

/// Assumes the role of user folders: with the tag `sub`, by which the role's policy knows the folder, and a session
/// policy that names it. CloudTrail shows the `sub` as the session's name.
///
/// One call of STS each. 15 minutes is the shortest session that STS gives.
record StsGrants(OnDemand<StsClient> sts, String roleArn, FolderPolicy policy) implements Grants {

    static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    /// The client of the SDK's own environment, made on first use.
    static OnDemand<StsClient> fromEnvironment() {
        return new OnDemand<>(() -> StsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build());
    }

    @Override
    public FolderCredentials grant(Folder folder, Access access) {
        try {
            return credentials(sts.get().assumeRole(request(folder, access)));
        } catch (SdkException failed) {
            if (Outages.passes(failed)) {
                throw Problem.unavailable(RETRY_AFTER).thrown();
            }
            throw failed;
        }
    }

    private AssumeRoleRequest request(Folder folder, Access access) {
        var sub = folder.user().sub();
        return AssumeRoleRequest.builder()
                .roleArn(roleArn)
                .roleSessionName(sub)
                .tags(Tag.builder().key("sub").value(sub).build())
                .policy(policy.text(folder, access))
                .durationSeconds(Math.toIntExact(LIFE.toSeconds()))
                .build();
    }

    private static FolderCredentials credentials(AssumeRoleResponse answer) {
        var given = answer.credentials();
        return new FolderCredentials(
                given.accessKeyId(), given.secretAccessKey(), given.sessionToken(), given.expiration());
    }
}
