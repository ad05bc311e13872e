package io.stratus.local.iam;

import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// Requests signed by the SDK's own signer, as they would arrive.
record SigningClient(Credentials credentials, Instant at, String service, String region) {

    SigningClient(Credentials credentials, Instant at) {
        this(credentials, at, "dynamodb", "eu-central-1");
    }

    SigningClient service(String name) {
        return new SigningClient(credentials, at, name, region);
    }

    SigningClient region(String name) {
        return new SigningClient(credentials, at, service, name);
    }

    Incoming post(String path, String body) {
        var request = SdkHttpRequest.builder()
                .uri(URI.create("http://127.0.0.1:4566" + path))
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("X-Amz-Target", "DynamoDB_20120810.PutItem")
                .build();
        var sign = signing(request, body).putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"));
        return incoming(AwsV4HttpSigner.create().sign(sign.build()).request(), body);
    }

    Incoming presigned(String path, Duration lifetime) {
        var request = SdkHttpRequest.builder()
                .uri(URI.create("https://127.0.0.1:4566" + path))
                .method(SdkHttpMethod.GET)
                .build();
        var sign = signing(request, "")
                .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lifetime)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, !service.equals("s3"))
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"));
        return incoming(AwsV4HttpSigner.create().sign(sign.build()).request(), "");
    }

    private SignRequest.Builder<AwsCredentialsIdentity> signing(SdkHttpRequest request, String body) {
        return SignRequest.builder(identity())
                .request(request)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC));
    }

    private AwsCredentialsIdentity identity() {
        var token = credentials.sessionToken();
        return token == null
                ? AwsCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey())
                : AwsSessionCredentialsIdentity.create(credentials.accessKeyId(), credentials.secretAccessKey(), token);
    }

    private static Incoming incoming(SdkHttpRequest request, String body) {
        var fields = new Fields(request.headers().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Map.entry(field.getKey(), value)))
                .toList());
        return new Incoming(
                request.method().name(),
                Objects.requireNonNull(request.encodedPath()),
                request.encodedQueryParameters().orElse(""),
                fields,
                body.getBytes(StandardCharsets.UTF_8),
                false,
                "127.0.0.1");
    }
}
