package io.stratus.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Somebody who calls the to-do API.
///
/// @param token sent as it is in Authorization; empty for none
public record User(URI api, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Reply(HttpResponse<String> raw) {

        public int status() {
            return raw.statusCode();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return raw.body().isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(raw.body());
        }

        public String id() {
            return json().path("id").asString("");
        }
    }

    public Reply get(String pathAndQuery, String... fields) {
        return send("GET", pathAndQuery, "", fields);
    }

    Reply create(String body, String... fields) {
        return send("POST", "/v1/todos", body, with(fields, "Content-Type", "application/json"));
    }

    Reply patch(String id, String body, String... fields) {
        return send("PATCH", "/v1/todos/" + id, body, with(fields, "Content-Type", "application/merge-patch+json"));
    }

    Reply delete(String id, String... fields) {
        return send("DELETE", "/v1/todos/" + id, "", fields);
    }

    public Reply send(String method, String pathAndQuery, String body, String... fields) {
        var request = HttpRequest.newBuilder(URI.create(api + pathAndQuery))
                .timeout(Duration.ofSeconds(40))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (fields.length > 0) {
            request.headers(fields);
        }
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] fields, String name, String value) {
        var more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }
}
