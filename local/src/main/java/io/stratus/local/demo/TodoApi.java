package io.stratus.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// MyTodoList as the app calls it, by one signed-in user.
final class TodoApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30); // the gateway itself gives up after 29

    private final HttpClient http;
    private final URI base;
    private final String idToken;

    TodoApi(HttpClient http, URI base, String idToken) {
        this.http = http;
        this.base = base;
        this.idToken = idToken;
    }

    /// An answer: status, header fields, and JSON (missing where there is no body).
    record Reply(int status, HttpResponse<String> raw, JsonNode json) {

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        Reply expecting(int wanted) {
            if (status != wanted) {
                throw new Steps.DoesNotHold("%s %s should answer %d, but answered %d %s"
                        .formatted(raw.request().method(), raw.request().uri().getPath(), wanted, status, raw.body()));
            }
            return this;
        }
    }

    Reply create(JsonNode todo, String idempotencyKey) throws InterruptedException {
        return send(request("/v1/todos")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(todo.toString())));
    }

    Reply post(String path, String json) throws InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Reply patch(String id, String etag, String mergePatch) throws InterruptedException {
        return send(request("/v1/todos/" + id)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(mergePatch)));
    }

    Reply delete(String id, String etag) throws InterruptedException {
        return send(request("/v1/todos/" + id).header("If-Match", etag).DELETE());
    }

    Reply get(String pathAndQuery) throws InterruptedException {
        return send(request(pathAndQuery).GET());
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        var request = HttpRequest.newBuilder(base.resolve(pathAndQuery)).timeout(PATIENCE);
        return idToken.isEmpty() ? request : request.header("Authorization", idToken);
    }

    private Reply send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var raw = http.send(request.build(), BodyHandlers.ofString());
            var json = raw.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(raw.body());
            return new Reply(raw.statusCode(), raw, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
