package io.stratus.local.gateway.integration;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a function must return ("Lambda proxy integrations in API Gateway", output format).
///
/// Where that page is silent, what AWS does was taken from LocalStack's tests that are validated against it: a member
/// of another name is malformed, no statusCode means 200, it may be text, a header may be a boolean.
final class ProxyFormat {

    private static final Set<String> MEMBERS =
            Set.of("isBase64Encoded", "statusCode", "headers", "multiValueHeaders", "body");
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    private ProxyFormat() {}

    /// What is wrong with a function's answer; null if nothing is.
    static @Nullable String fault(JsonNode json) {
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
        if (!absent(single) && !(single.isObject() && single.values().stream().allMatch(ProxyFormat::isValue))) {
            return "headers are not text";
        }
        var multiple = json.path("multiValueHeaders");
        boolean lists = absent(multiple)
                || (multiple.isObject() && multiple.values().stream().allMatch(ProxyFormat::isList));
        return lists ? null : "multiValueHeaders are not lists of text";
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() && node.values().stream().allMatch(ProxyFormat::isValue);
    }

    private static boolean isValue(JsonNode node) {
        return node.isString() || node.isBoolean();
    }

    /// A status as text; empty where it is neither text nor a whole number.
    static String statusText(JsonNode status) {
        return status.isString() || status.isIntegralNumber() ? status.asString() : "";
    }
}
