package io.stratus.local.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a function returned, read as a proxy answer ("Lambda proxy integrations in API Gateway", output format).
sealed interface ProxyAnswer {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(int status, List<Map.Entry<String, String>> headers, byte[] body) implements ProxyAnswer {}

    /// Not of the output format.
    ///
    /// @param reason for the operator's console
    record Malformed(String reason) implements ProxyAnswer {}

    /// The body says that it is base64, and is not.
    record NoBase64() implements ProxyAnswer {}

    /// Reads what a function returned.
    ///
    /// @param decode whether a base64 body is decoded
    static ProxyAnswer read(byte[] payload, boolean decode) {
        try {
            var json = JsonMapper.shared().readTree(payload);
            var fault = ProxyFormat.fault(json);
            return fault == null ? read(json, decode) : new Malformed(fault);
        } catch (JacksonException broken) {
            return new Malformed("the function's answer is not JSON");
        }
    }

    private static ProxyAnswer read(JsonNode json, boolean decode) {
        var text = json.path("body").isString() ? json.path("body").stringValue() : "";
        int status =
                json.hasNonNull("statusCode") ? Integer.parseInt(ProxyFormat.statusText(json.get("statusCode"))) : 200;
        if (!decode || !json.path("isBase64Encoded").asBoolean(false)) {
            return new Read(status, headers(json), text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new Read(status, headers(json), Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return new NoBase64();
        }
    }

    /// Of a name in both members the values of multiValueHeaders count (same page).
    private static List<Map.Entry<String, String>> headers(JsonNode json) {
        var headers = new ResponseHeaders();
        json.path("headers")
                .properties()
                .forEach(line ->
                        headers.put(line.getKey(), List.of(line.getValue().asString())));
        json.path("multiValueHeaders").properties().forEach(line -> {
            var values = new ArrayList<String>();
            line.getValue().forEach(value -> values.add(value.asString()));
            headers.put(line.getKey(), values);
        });
        return headers.lines();
    }
}
