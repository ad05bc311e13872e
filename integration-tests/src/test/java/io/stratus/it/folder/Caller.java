package io.stratus.it.folder;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/// Someone with credentials, who calls AWS by its SDK.
record Caller(Place place, AwsCredentials credentials, S3Client s3, DynamoDbClient dynamo, StsClient sts) {

    static Caller with(AwsCredentials credentials, Place place) {
        var s3 = S3Client.builder()
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(new Unasked())
                        .build());
        var provider = StaticCredentialsProvider.create(credentials);
        return new Caller(
                place,
                credentials,
                client(s3, provider, place),
                client(DynamoDbClient.builder(), provider, place),
                client(StsClient.builder(), provider, place));
    }

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, AwsCredentialsProvider credentials, Place place) {
        return builder.endpointOverride(place.aws())
                .region(place.region())
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    AwsCredentialsProvider provider() {
        return StaticCredentialsProvider.create(credentials);
    }

    /// Requests that the SDK would not send.
    Wire wire() {
        return Wire.of(place, credentials);
    }

    /// Sends a body without asking first (Expect: 100-continue): the JDK's client tells no error of a body that it did
    /// not
    /// send.
    private static final class Unasked implements ExecutionInterceptor {
        @Override
        public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.httpRequest().toBuilder().removeHeader("Expect").build();
        }
    }
}
