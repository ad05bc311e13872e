package io.stratus.todo.file;

import io.stratus.common.dynamo.Outages;
import io.stratus.common.http.Problem;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;

/// What calls of S3 share: whose credentials they carry, and what becomes of failures that pass.
final class S3Calls {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private S3Calls() {}

    static AwsRequestOverrideConfiguration by(FolderCredentials credentials) {
        var session = AwsSessionCredentials.create(
                credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
        return AwsRequestOverrideConfiguration.builder()
                .credentialsProvider(StaticCredentialsProvider.create(session))
                .build();
    }

    /// Makes a call.
    ///
    /// @throws Problem.Thrown 503 where the same call may succeed later
    static <T> T unlessBusy(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failed) {
            if (Outages.passes(failed)) {
                throw Problem.unavailable(RETRY_AFTER).thrown();
            }
            throw failed;
        }
    }
}
