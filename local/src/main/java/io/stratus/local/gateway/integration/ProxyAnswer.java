package io.stratus.local.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a function returned, read as a proxy answer ("Lambda proxy integrations in API Gateway", output format).
///
/// Where that page is silent, what AWS does was taken from LocalStack's tests that are validated against it: a member
/// of another name is malformed, no statusCode means 200, it may be text, a header may be a boolean.
sealed interface ProxyAnswer {

    Set<String> MEMBERS = Set.of("isBase64Encoded", "statusCode", "headers", "multiValueHeaders", "body");
    Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

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
            var fault = fault(json);
            return fault == null ? read(json, decode) : new Malformed(fault);
        } catch (JacksonException broken) {
            return new Malformed("the function's answer is not JSON");
        }
    }

    private static ProxyAnswer read(JsonNode json, boolean decode) {
        var text = json.path("body").isString() ? json.path("body").stringValue() : "";
        int status = json.hasNonNull("statusCode") ? Integer.parseInt(statusText(json.get("statusCode"))) : 200;
        if (!decode || !json.path("isBase64Encoded").asBoolean(false)) {
            return new Read(status, headers(json), text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new Read(status, headers(json), Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return new NoBase64();
        }
    }

    private static @Nullable String fault(JsonNode json) {
        if (!json.isObject()) {
            return "the function's answer is no object";
        }
        var foreign = json.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst();
        if (foreign.isPresent()) {
            return "the function's answer has a member " + foreign.get();
        }
        if (json.hasNonNull("statusCode")
                && !STATUS.matcher(statusText(json.get("statusCode"))).matches()) {
            return "statusCode is no HTTP status";
        }
        if (json.hasNonNull("body") && !json.get("body").isString()) {
            return "body is no text";
        }
        if (json.hasNonNull("isBase64Encoded") && !json.get("isBase64Encoded").isBoolean()) {
            return "isBase64Encoded is no boolean";
        }
        return headersFault(json);
    }

    private static @Nullable String headersFault(JsonNode json) {
        var single = json.path("headers");
        if (!absent(single) && !(single.isObject() && single.values().stream().allMatch(ProxyAnswer::isValue))) {
            return "headers are not text";
        }
        var multiple = json.path("multiValueHeaders");
        boolean lists = absent(multiple)
                || (multiple.isObject() && multiple.values().stream().allMatch(ProxyAnswer::isList));
        return lists ? null : "multiValueHeaders are not lists of text";
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() && node.values().stream().allMatch(ProxyAnswer::isValue);
    }

    private static boolean isValue(JsonNode node) {
        return node.isString() || node.isBoolean();
    }

    private static String statusText(JsonNode status) {
        return status.isString() || status.isIntegralNumber() ? status.asString() : "";
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
