package io.stratus.benchmarks.local;

import io.stratus.benchmarks.floor.TodoReads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/// One user's to-dos, read in two ways: over the API as an app does, and straight from the table by the SDK.
final class TodoList implements AutoCloseable {

    /// To-dos on the page that is read; the list holds more.
    private static final int PAGE = 20;

    private static final int STORED = 25;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Endpoints endpoints;
    private final String token;
    private final DynamoDbClient dynamo;
    private final TodoReads reads;
    private final String user;

    /// @param token the user's ID token
    TodoList(Endpoints endpoints, String token) {
        this.endpoints = endpoints;
        this.token = token;
        this.user = subject(token);
        this.dynamo = DynamoDbClient.builder()
                .endpointOverride(endpoints.aws())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(endpoints.accessKeyId(), endpoints.secretAccessKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        this.reads = new TodoReads(dynamo, endpoints.todoTable());
    }

    void fill() throws IOException, InterruptedException {
        for (var number = 1; number <= STORED; number++) {
            var todo = JSON.writeValueAsString(Map.of("title", "Water the plants, day " + number));
            send(request("/v1/todos").POST(BodyPublishers.ofString(todo)), 201);
        }
    }

    /// One call that needs no sign-in.
    void health() throws IOException, InterruptedException {
        send(request("/health"), 200);
    }

    /// `GET /v1/todos`: gateway, authorizer, function, table.
    void overApi() throws IOException, InterruptedException {
        var page = send(request("/v1/todos?limit=" + PAGE), 200);
        expectPage(JSON.readTree(page).path("items").size());
    }

    /// The two reads that the function does for it, by the same SDK at the same endpoint.
    void bySdk() {
        expectPage(reads.page(user, PAGE).size());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoints.todoApi() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", token)
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException("%d instead of %d: %s".formatted(answer.statusCode(), status, answer.body()));
        }
        return answer.body();
    }

    private static void expectPage(int items) {
        if (items != PAGE) {
            throw new IllegalStateException("a page of " + items + " to-dos");
        }
    }

    private static String subject(String token) {
        var claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        var json = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return JSON.readTree(json).path("sub").asString();
    }

    @Override
    public void close() {
        dynamo.close();
        http.close();
    }
}
