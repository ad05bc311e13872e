package io.stratus.local.dynamodb.access;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The expressions of a request and the placeholders in them (DynamoDB Developer Guide, "Expressions").
record Expressions(JsonNode request, JsonNode names, JsonNode values) {

    private static final Set<String> ALL = Set.of(
            "ProjectionExpression",
            "ConditionExpression",
            "FilterExpression",
            "KeyConditionExpression",
            "UpdateExpression");
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "between", "in", "set", "remove", "add", "delete");

    /// A name that begins a path: no value, no function, no later part of a path.
    private static final Pattern NAME = Pattern.compile("(?<![\\w:#.])(#\\w+|[A-Za-z_]\\w*)(?!\\w*\\s*\\()(?!\\w)");

    private static final Pattern EQUAL = Pattern.compile("(#?\\w+)\\s*=\\s*(:\\w+)|(:\\w+)\\s*=\\s*(#?\\w+)");

    static Expressions of(JsonNode request) {
        return new Expressions(
                request, request.path("ExpressionAttributeNames"), request.path("ExpressionAttributeValues"));
    }

    /// Every attribute that they name.
    Stream<String> attributes() {
        return ALL.stream()
                .map(name -> request.path(name).asString(""))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !KEYWORDS.contains(name.toLowerCase(Locale.ROOT)))
                .map(this::resolved);
    }

    /// What the key condition compares an attribute with, as DynamoDB types it.
    Stream<JsonNode> equal(String attribute) {
        return EQUAL.matcher(request.path("KeyConditionExpression").asString(""))
                .results()
                .filter(match -> resolved(either(match, 1, 4)).equals(attribute))
                .map(match -> values.path(either(match, 2, 3)));
    }

    private static String either(MatchResult match, int one, int other) {
        return match.group(one) == null ? match.group(other) : match.group(one);
    }

    private String resolved(String name) {
        return name.startsWith("#") ? names.path(name).asString(name) : name;
    }
}
