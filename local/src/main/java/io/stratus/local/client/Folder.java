package io.stratus.local.client;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityClient;
import software.amazon.awssdk.services.s3.S3Client;

/// A user's folder in S3, by the credentials that an app gets for it.
///
/// @param prefix what its keys begin with; ends with a slash
public record Folder(S3Client s3, String bucket, String prefix) implements AutoCloseable {

    /// A folder by given credentials.
    public static Folder by(AwsSessionCredentials credentials, URI aws, Region region, String bucket, String prefix) {
        var s3 = S3Client.builder()
                .endpointOverride(aws)
                .region(region)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(it -> it.retryStrategy(RetryMode.STANDARD))
                .build();
        return new Folder(s3, bucket, prefix);
    }

    /// What an identity pool gives for an ID token: GetId, then GetCredentialsForIdentity, both unsigned.
    ///
    /// @param provider name of the token's issuer in `Logins`
    public static AwsSessionCredentials fromIdentityPool(
            URI aws, Region region, String identityPoolId, String provider, String idToken) {
        try (var identities = CognitoIdentityClient.builder()
                .endpointOverride(aws)
                .region(region)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            var logins = Map.of(provider, idToken);
            var identity =
                    identities.getId(it -> it.identityPoolId(identityPoolId).logins(logins));
            var given = identities
                    .getCredentialsForIdentity(
                            it -> it.identityId(identity.identityId()).logins(logins))
                    .credentials();
            return AwsSessionCredentials.create(given.accessKeyId(), given.secretKey(), given.sessionToken());
        }
    }

    /// The whole key of a file.
    public String key(String name) {
        return prefix + name;
    }

    @Override
    public void close() {
        s3.close();
    }
}
