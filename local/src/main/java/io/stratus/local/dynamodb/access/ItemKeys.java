package io.stratus.local.dynamodb.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// DynamoDB's own condition keys of a request for items (DynamoDB Developer Guide, "Using IAM policy conditions for
/// fine-grained access control").
///
/// @param table null for one that the templates do not declare: then every part of its key counts as the leading one
record ItemKeys(@Nullable TableKeys table) {

    /// What stands for a leading key that cannot be told: no policy that names keys allows it.
    private static final String UNKNOWN = "";

    private static final List<String> NAMED =
            List.of("Key", "Item", "Expected", "AttributeUpdates", "KeyConditions", "QueryFilter", "ScanFilter");

    /// Of a request that names one item, or a `Query`, or a `Scan`, which has no leading key.
    Map<String, List<String>> of(JsonNode request) {
        var keys = new HashMap<String, List<String>>();
        put(keys, "dynamodb:LeadingKeys", leading(request));
        put(keys, "dynamodb:Attributes", attributes(request));
        put(keys, "dynamodb:ReturnValues", text(request, "ReturnValues"));
        put(keys, "dynamodb:ReturnConsumedCapacity", text(request, "ReturnConsumedCapacity"));
        return keys;
    }

    /// And of a read, whether it is for all attributes (API Reference, "Query", parameter `Select`).
    Map<String, List<String>> ofRead(JsonNode request) {
        boolean specific = request.has("ProjectionExpression") || request.has("AttributesToGet");
        var otherwise = specific
                ? "SPECIFIC_ATTRIBUTES"
                : request.has("IndexName") ? "ALL_PROJECTED_ATTRIBUTES" : "ALL_ATTRIBUTES";
        var keys = new HashMap<>(of(request));
        keys.put("dynamodb:Select", List.of(request.path("Select").asString(otherwise)));
        return keys;
    }

    private Stream<String> leading(JsonNode request) {
        var item = request.has("Key") ? request.get("Key") : request.get("Item");
        if (item != null) {
            return leadingOf(item);
        }
        return request.has("KeyConditionExpression") || request.has("KeyConditions")
                ? queried(request)
                : Stream.empty();
    }

    /// Of an item or its key.
    Stream<String> leadingOf(JsonNode item) {
        return table == null
                ? item.values().stream().map(ItemKeys::value)
                : Stream.of(value(item.path(table.partition())));
    }

    private Stream<String> queried(JsonNode request) {
        if (table == null) {
            return Stream.of(UNKNOWN);
        }
        var partition = table.partition(request.path("IndexName").asString(null));
        var legacy = request.path("KeyConditions").path(partition).path("AttributeValueList");
        var values = Stream.concat(
                        legacy.values().stream(), Expressions.of(request).equal(partition))
                .map(ItemKeys::value)
                .toList();
        return values.isEmpty() ? Stream.of(UNKNOWN) : values.stream();
    }

    private static Stream<String> attributes(JsonNode request) {
        var named = NAMED.stream().flatMap(name -> request.path(name).propertyNames().stream());
        var listed = request.path("AttributesToGet").values().stream().map(name -> name.asString(""));
        return Stream.of(named, listed, Expressions.of(request).attributes()).flatMap(names -> names);
    }

    private static Stream<String> text(JsonNode request, String name) {
        return Stream.ofNullable(request.path(name).asString(null));
    }

    /// A string, number or binary as policies write it.
    private static String value(JsonNode typed) {
        return typed.size() == 1 ? typed.values().iterator().next().asString(UNKNOWN) : UNKNOWN;
    }

    private static void put(Map<String, List<String>> keys, String name, Stream<String> values) {
        keys.put(name, values.distinct().sorted().toList());
    }
}
