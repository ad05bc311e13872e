package io.stratus.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.iam.Credentials;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A browser's upload form, signed as a server would (S3 API Reference, "Browser-based uploads using POST").
final class BrowserForm {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    final Map<String, String> fields = new LinkedHashMap<>();
    final List<Object> conditions = new ArrayList<>();
    private final Credentials signer;
    private final Instant expiration;
    private final String scope;

    BrowserForm(Credentials signer, Instant now, Instant expiration, String bucket) {
        this.signer = signer;
        this.expiration = expiration;
        var date = DATE.format(now);
        this.scope = date.substring(0, 8) + "/eu-central-1/s3/aws4_request";
        conditions.add(Map.of("bucket", bucket));
        exact("x-amz-algorithm", "AWS4-HMAC-SHA256");
        exact("x-amz-credential", signer.accessKeyId() + "/" + scope);
        exact("x-amz-date", date);
        var token = signer.sessionToken();
        if (token != null) {
            exact("x-amz-security-token", token);
        }
    }

    /// A field and the condition that it is so.
    BrowserForm exact(String name, String value) {
        fields.put(name, value);
        conditions.add(Map.of(name, value));
        return this;
    }

    BrowserForm condition(Object... condition) {
        conditions.add(List.of(condition));
        return this;
    }

    BrowserForm field(String name, String value) {
        fields.put(name, value);
        return this;
    }

    BrowserForm sign() {
        var document = Map.of("expiration", expiration.toString(), "conditions", conditions);
        return signText(JsonMapper.shared().writeValueAsString(document));
    }

    BrowserForm signText(String document) {
        var policy = Base64.getEncoder().encodeToString(document.getBytes(UTF_8));
        var key = ("AWS4" + signer.secretAccessKey()).getBytes(UTF_8);
        for (var part : scope.split("/", -1)) {
            key = Sha256.hmac(key, part);
        }
        fields.put("policy", policy);
        fields.put("x-amz-signature", HexFormat.of().formatHex(Sha256.hmac(key, policy)));
        return this;
    }

    HttpResponse<String> post(URI bucket, String fileName, byte[] file) throws Exception {
        var request = HttpRequest.newBuilder(bucket)
                .header("Content-Type", "multipart/form-data; boundary=xYzZY")
                .header("Origin", LocalS3.APP)
                .POST(BodyPublishers.ofByteArray(body(fileName, file)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private byte[] body(String fileName, byte[] file) {
        var text = fields.entrySet().stream()
                .map(field -> "--xYzZY\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        var body = new ByteArrayOutputStream();
        body.writeBytes(text.getBytes(UTF_8));
        body.writeBytes(("--xYzZY\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--xYzZY\r\nContent-Disposition: form-data; name=\"submit\"\r\n\r\nignored\r\n--xYzZY--\r\n"
                .getBytes(UTF_8));
        return body.toByteArray();
    }
}
