package io.stratus.it.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.matrix.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A form as a browser sends it (RFC 7578).
///
/// @param fields in their order, before the file
record FormPost(URI url, Map<String, String> fields) {

    private static final String BOUNDARY = "----stratus-matrix";

    /// As the API gives it.
    static FormPost of(JsonNode form) {
        var fields = new LinkedHashMap<String, String>();
        form.get("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return new FormPost(URI.create(form.get("url").asString()), fields);
    }

    FormPost with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new FormPost(url, more);
    }

    FormPost without(String name) {
        var fewer = new LinkedHashMap<>(fields);
        fewer.remove(name);
        return new FormPost(url, fewer);
    }

    FormPost to(URI other) {
        return new FormPost(other, fields);
    }

    Answer send(String content) {
        return send("photo.jpg", content);
    }

    Answer send(String fileName, String content) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, fileName))
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return Wire.exchange(HttpRequest.newBuilder(url)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString(), UTF_8)));
    }
}
