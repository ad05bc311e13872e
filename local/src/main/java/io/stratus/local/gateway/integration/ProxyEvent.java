package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Target;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The event a REST API sends ("Lambda proxy integrations in API Gateway", input format; payload version 1.0). Where
/// there is one value for a name, it is the last; parameters that do not occur are null, not empty.
final class ProxyEvent {

    private final JsonGenerator json;
    private final Call call;

    private ProxyEvent(JsonGenerator json, Call call) {
        this.json = json;
        this.call = call;
    }

    static byte[] of(Call call, Target target, boolean binary) {
        var out = new ByteArrayOutputStream(2_048 + call.request().body().length);
        try (var json = JsonMapper.shared().createGenerator(out)) {
            new ProxyEvent(json, call).write(target, binary);
        }
        return out.toByteArray();
    }

    private void write(Target target, boolean binary) {
        json.writeStartObject();
        json.writeStringProperty("resource", target.resource());
        json.writeStringProperty("path", call.path());
        json.writeStringProperty("httpMethod", call.method());
        var headers = RequestHeaders.of(call);
        single("headers", headers);
        multiple("multiValueHeaders", headers);
        single("queryStringParameters", call.query());
        multiple("multiValueQueryStringParameters", call.query());
        texts("pathParameters", target.pathParameters());
        json.writeNullProperty("stageVariables");
        new RequestContext(json, call, target).write();
        json.writeStringProperty("body", body(call.request().body(), binary));
        json.writeBooleanProperty("isBase64Encoded", binary && call.request().body().length > 0);
        json.writeEndObject();
    }

    private void single(String name, Map<String, List<String>> values) {
        if (start(name, values)) {
            values.forEach((key, list) -> json.writeStringProperty(key, list.getLast()));
            json.writeEndObject();
        }
    }

    private void multiple(String name, Map<String, List<String>> values) {
        if (start(name, values)) {
            values.forEach((key, list) -> {
                json.writeArrayPropertyStart(key);
                list.forEach(json::writeString);
                json.writeEndArray();
            });
            json.writeEndObject();
        }
    }

    private void texts(String name, Map<String, String> values) {
        if (start(name, values)) {
            values.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
    }

    private boolean start(String name, Map<String, ?> values) {
        if (values.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeObjectPropertyStart(name);
        }
        return !values.isEmpty();
    }

    private static @Nullable String body(byte[] body, boolean binary) {
        if (body.length == 0) {
            return null;
        }
        return binary ? Base64.getEncoder().encodeToString(body) : new String(body, StandardCharsets.UTF_8);
    }
}
