package io.stratus.local.dynamodb.access;

import io.stratus.local.iam.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What operations on items need: each on its table or index, with the keys that name the items.
record ItemNeeds(Map<String, TableKeys> tables, Place place) {

    private static final Set<String> READS = Set.of("GetItem", "Query", "Scan");

    private static final Map<String, String> IN_TRANSACTIONS = Map.of(
            "Get", "GetItem",
            "Put", "PutItem",
            "Update", "UpdateItem",
            "Delete", "DeleteItem",
            "ConditionCheck", "ConditionCheckItem");

    Access single(String action, JsonNode request) {
        var table = request.path("TableName").asString("");
        var keys = keys(table);
        return new Access(
                "dynamodb:" + action,
                request.has("IndexName")
                        ? place.index(table, request.path("IndexName").asString(""))
                        : place.table(table),
                READS.contains(action) ? keys.ofRead(request) : keys.of(request));
    }

    /// One for each item, by what is done with it.
    List<Access> transaction(String operation, JsonNode items) {
        return items.values().stream()
                .flatMap(item -> item.properties().stream())
                .map(item -> inTransaction(operation, item.getKey(), item.getValue()))
                .toList();
    }

    private Access inTransaction(String operation, String verb, JsonNode item) {
        var access = single(IN_TRANSACTIONS.getOrDefault(verb, verb), item);
        var keys = new HashMap<>(access.keys());
        keys.put("dynamodb:EnclosingOperation", List.of(operation));
        return new Access(access.action(), access.resource(), keys);
    }

    /// One for each table.
    List<Access> batch(String operation, JsonNode tables) {
        return tables.properties().stream()
                .map(table -> batch(operation, table.getKey(), table.getValue()))
                .toList();
    }

    private Access batch(String operation, String table, JsonNode requests) {
        var keys = keys(table);
        boolean reads = operation.equals("BatchGetItem");
        var items = reads ? requests.path("Keys").values().stream() : written(requests);
        var all = new HashMap<>(reads ? keys.ofRead(requests) : keys.of(requests));
        var leading = items.toList();
        all.put(
                "dynamodb:LeadingKeys",
                leading.stream().flatMap(keys::leadingOf).distinct().sorted().toList());
        all.put(
                "dynamodb:Attributes",
                Stream.concat(
                                all.getOrDefault("dynamodb:Attributes", List.of()).stream(),
                                leading.stream().flatMap(item -> item.propertyNames().stream()))
                        .distinct()
                        .sorted()
                        .toList());
        return new Access("dynamodb:" + operation, place.table(table), all);
    }

    private static Stream<JsonNode> written(JsonNode requests) {
        return requests.values().stream()
                .map(write -> write.has("PutRequest")
                        ? write.path("PutRequest").path("Item")
                        : write.path("DeleteRequest").path("Key"));
    }

    private ItemKeys keys(String table) {
        return new ItemKeys(tables.get(Place.tableName(table)));
    }
}
