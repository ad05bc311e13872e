package io.stratus.local.dynamodb.access;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.CredentialScope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells what a request to DynamoDB or its streams needs permission for. What it cannot read needs it for `*`.
///
/// @param tables by name, those of the templates
public record Needs(Map<String, TableKeys> tables) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // the engine might take the other one
            .build();

    public Needs {
        tables = Map.copyOf(tables);
    }

    public List<Access> of(Incoming request, Caller caller) {
        var scope = CredentialScope.of(request);
        var place = new Place(
                scope == null ? "" : scope.region(), caller.principal().account());
        var target = Objects.requireNonNullElse(request.fields().first("X-Amz-Target"), "");
        var operation = target.substring(target.indexOf('.') + 1);
        try {
            return of(operation, JSON.readTree(request.body()), place);
        } catch (JacksonException unreadable) {
            return List.of(Access.to("dynamodb:" + operation, "*"));
        }
    }

    private List<Access> of(String operation, JsonNode request, Place place) {
        var items = new ItemNeeds(tables, place);
        return switch (operation) {
            case "GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan" ->
                List.of(items.single(operation, request));
            case "BatchGetItem", "BatchWriteItem" -> items.batch(operation, request.path("RequestItems"));
            case "TransactGetItems", "TransactWriteItems" ->
                items.transaction(operation, request.path("TransactItems"));
            case "ExecuteStatement" ->
                List.of(PartiQl.access(request.path("Statement").asString(""), place, operation));
            case "BatchExecuteStatement" -> statements(operation, request.path("Statements"), place);
            case "ExecuteTransaction" -> statements(operation, request.path("TransactStatements"), place);
            default -> List.of(Access.to("dynamodb:" + operation, resource(request, place)));
        };
    }

    private static List<Access> statements(String operation, JsonNode statements, Place place) {
        return statements.values().stream()
                .map(each -> PartiQl.access(each.path("Statement").asString(""), place, operation))
                .toList();
    }

    /// Of an operation on a whole table or stream; `*` where none is named. The engine's iterators begin with the ARN.
    private static String resource(JsonNode request, Place place) {
        if (request.has("StreamArn")) {
            return place.stream(request.path("StreamArn").asString(""));
        }
        if (request.has("ShardIterator")) {
            return place.stream(request.path("ShardIterator").asString("").replaceFirst("\\|.*", ""));
        }
        if (request.has("ResourceArn")) {
            return place.stream(request.path("ResourceArn").asString(""));
        }
        return request.has("TableName") ? place.table(request.path("TableName").asString("")) : "*";
    }
}
