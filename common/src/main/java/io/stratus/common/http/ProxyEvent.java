package io.stratus.common.http;

import io.stratus.common.Check;
import io.stratus.common.UserId;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// API Gateway's proxy event of a REST API (payload format 1.0; API Gateway Developer Guide "Input format of a Lambda
/// function for proxy integration"). What the guide calls optional may be absent or null.
record ProxyEvent(JsonNode event) {

    static ProxyEvent read(InputStream in) {
        return new ProxyEvent(Json.event(in));
    }

    String method() {
        return event.path("httpMethod").asString("");
    }

    String resource() {
        return event.path("resource").asString("");
    }

    String requestId() {
        return event.path("requestContext").path("requestId").asString("");
    }

    /// The `sub` of the verified ID token. An authorizer without claims means that nobody signed in.
    @Nullable
    UserId caller() {
        var sub = event.path("requestContext").path("authorizer").path("claims").path("sub");
        return sub.isString() ? new UserId(sub.stringValue()) : null;
    }

    /// @throws Check.Invalid if a body that was sent as bytes is not UTF-8
    HttpCall call(String operationId) {
        return new HttpCall(
                operationId,
                requestId(),
                method(),
                target(),
                publicPath(),
                caller(),
                pathParameters(),
                lists("multiValueQueryStringParameters", "queryStringParameters"),
                headers(),
                body());
    }

    private String target() {
        return event.path("path").asString("");
    }

    /// With the stage on the execute-api host, without it behind a custom domain name.
    private String publicPath() {
        return event.path("requestContext").path("path").asString(target());
    }

    private Map<String, String> pathParameters() {
        var parameters = new HashMap<String, String>();
        for (var entry : event.path("pathParameters").properties()) {
            parameters.put(entry.getKey(), entry.getValue().asString(""));
        }
        return parameters;
    }

    private Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        lists("multiValueHeaders", "headers")
                .forEach((name, values) -> headers.merge(
                        name.toLowerCase(Locale.ROOT), String.join(", ", values), (a, b) -> a + ", " + b));
        return headers;
    }

    /// The multi-value map, or the single-value one where a caller (a test in the console) gives only that.
    private Map<String, List<String>> lists(String multi, String single) {
        var lists = new HashMap<String, List<String>>();
        var members = event.path(multi).isObject() ? event.path(multi) : event.path(single);
        for (var entry : members.properties()) {
            lists.put(entry.getKey(), texts(entry.getValue()));
        }
        return lists;
    }

    private static List<String> texts(JsonNode value) {
        if (!value.isArray()) {
            return List.of(value.asString(""));
        }
        var texts = new ArrayList<String>();
        value.values().forEach(text -> texts.add(text.asString("")));
        return List.copyOf(texts);
    }

    private @Nullable String body() {
        var body = event.path("body");
        if (!body.isString()) {
            return null;
        }
        return event.path("isBase64Encoded").asBoolean(false)
                ? utf8(Base64.getDecoder().decode(body.stringValue()))
                : body.stringValue();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Check.invalid("", "must be UTF-8");
        }
    }
}
