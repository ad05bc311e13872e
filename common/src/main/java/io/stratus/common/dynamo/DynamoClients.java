package io.stratus.common.dynamo;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The DynamoDB client of a function: made on first use, so that starting costs nothing and a snapshot holds no
/// connection, and made anew after [#close]. Region, credentials and endpoint come from the SDK's own environment
/// (`AWS_REGION`, `AWS_ENDPOINT_URL`, …).
///
/// Retries are the SDK's standard mode: 3 attempts with jittered backoff, within a quota shared by all calls (SDKs and
/// Tools Reference Guide "Retry behavior"). A connection may take 1 s to open and 3 s to answer, so a call ends within
/// about 13 s, before a REST API's 29 s and a function's 15 s.
public final class DynamoClients implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Supplier<DynamoDbClient> factory;
    private @Nullable DynamoDbClient open;

    public DynamoClients() {
        this(DynamoClients::fromEnvironment);
    }

    public DynamoClients(Supplier<DynamoDbClient> factory) {
        this.factory = factory;
    }

    public synchronized DynamoDbClient client() {
        var client = open;
        if (client == null) {
            client = factory.get();
            open = client;
        }
        return client;
    }

    /// Drops the connections. The next call of [#client] opens new ones.
    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static DynamoDbClient fromEnvironment() {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER))
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build();
    }
}
