package io.stratus.local.s3.form;

import io.stratus.local.s3.form.Condition.Equal;
import io.stratus.local.s3.form.Condition.LengthRange;
import io.stratus.local.s3.form.Condition.StartsWith;
import io.stratus.local.s3.protocol.S3Error;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A policy as a form carries it: JSON in base64.
final class PolicyDocument {

    private PolicyDocument() {}

    /// @throws S3Error if it is no policy, or has a condition that S3 has not
    static PostPolicy parse(String base64) {
        try {
            var json = JsonMapper.shared().readTree(Base64.getDecoder().decode(base64));
            var conditions = new ArrayList<Condition>();
            for (var condition : array(json.path("conditions"))) {
                conditions.addAll(condition.isObject() ? exact(condition) : List.of(listed(condition)));
            }
            return new PostPolicy(Instant.parse(text(json.path("expiration"))), conditions);
        } catch (IllegalArgumentException | JacksonException malformed) {
            throw invalid("Invalid JSON.");
        } catch (DateTimeParseException malformed) {
            throw invalid("Invalid 'expiration' value.");
        }
    }

    /// `{"acl": "private"}`.
    private static List<Condition> exact(JsonNode condition) {
        return condition.properties().stream()
                .<Condition>map(pair -> new Equal(pair.getKey().toLowerCase(Locale.ROOT), text(pair.getValue())))
                .toList();
    }

    /// `["starts-with", "$key", "user/"]` or `["content-length-range", 1, 10]`.
    private static Condition listed(JsonNode condition) {
        if (array(condition).size() != 3) {
            throw invalid("Condition must have exactly 3 elements.");
        }
        return switch (text(condition.path(0)).toLowerCase(Locale.ROOT)) {
            case "eq" -> new Equal(field(condition.path(1)), text(condition.path(2)));
            case "starts-with" -> new StartsWith(field(condition.path(1)), text(condition.path(2)));
            case "content-length-range" -> new LengthRange(number(condition.path(1)), number(condition.path(2)));
            default -> throw invalid("Unknown condition operation '" + text(condition.path(0)) + "'.");
        };
    }

    private static String field(JsonNode name) {
        var text = text(name);
        if (!text.startsWith("$")) {
            throw invalid("Conditions must name a field by '$'.");
        }
        return text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static long number(JsonNode number) {
        var text = number.isString() ? number.stringValue() : number.toString();
        if (!text.matches("\\d{1,18}")) {
            throw invalid("A length is no number.");
        }
        return Long.parseLong(text);
    }

    private static String text(JsonNode text) {
        if (!text.isString()) {
            throw invalid("A text is missing.");
        }
        return text.stringValue();
    }

    private static JsonNode array(JsonNode list) {
        if (!list.isArray()) {
            throw invalid("A list is missing.");
        }
        return list;
    }

    private static S3Error invalid(String why) {
        return new S3Error(400, "InvalidPolicyDocument", "Invalid Policy: " + why);
    }
}
