package io.stratus.local.dynamodb;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A client of the engine for each region, made on first use.
final class RegionalClients implements AutoCloseable {

    private final Map<String, DynamoDbClient> clients = new ConcurrentHashMap<>();
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final URI engine;

    RegionalClients(URI engine) {
        this.engine = engine;
    }

    DynamoDbClient in(String region) {
        return clients.computeIfAbsent(region, this::client);
    }

    private DynamoDbClient client(String region) {
        var credentials =
                AwsBasicCredentials.create(DynamoEngine.ACCESS_KEY, "unused"); // the engine checks no signature
        return DynamoDbClient.builder()
                .endpointOverride(engine)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(http)
                .build();
    }

    @Override
    public void close() {
        clients.values().forEach(DynamoDbClient::close);
        http.close();
    }
}
