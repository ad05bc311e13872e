package io.stratus.todo.file;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The clients of S3, made on first use from the SDK's own environment. Where the endpoint of that environment is an IP
/// address, the SDK puts the bucket into the path by itself.
///
/// @param client asks S3
/// @param presigner signs URLs and asks nobody
record S3Clients(OnDemand<S3Client> client, OnDemand<S3Presigner> presigner) {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    /// A copy of 5 GB inside S3 takes its time.
    private static final Duration ANSWER = Duration.ofSeconds(12);

    static S3Clients fromEnvironment() {
        return new S3Clients(
                new OnDemand<>(() -> S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder()
                                .connectionTimeout(CONNECT)
                                .socketTimeout(ANSWER))
                        // Otherwise an upload would be begun that wants a checksum of each part from the client.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                        .build()),
                new OnDemand<>(S3Presigner::create));
    }

    /// Where the bucket is posted to: what the SDK would ask for an object in it, without the object.
    URI bucketUrl(String bucket) {
        var object = "x";
        var utilities = client.get().utilities();
        var url = utilities.getUrl(get -> get.bucket(bucket).key(object)).toString();
        return URI.create(url.substring(0, url.length() - object.length()));
    }
}
