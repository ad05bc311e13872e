package io.stratus.benchmarks.coldstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The table that the measured functions read, and the events that todo-service fills and reads it by. Its keys are
/// those of sam/todo.yaml; it has no indexes, since listing by creation reads the table itself.
final class TodoTable {

    static final String NAME = "cold-start-todos";

    /// To-dos on the page that is asked for.
    static final int PAGE = 20;

    private static final int STORED = 25;
    private static final JsonMapper JSON = new JsonMapper();

    private TodoTable() {}

    static void create(DynamoDbClient dynamo) {
        dynamo.createTable(table -> table.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    }

    /// `POST /v1/todos`, as often as there shall be to-dos: more than one page.
    static List<String> fill() {
        var events = new ArrayList<String>();
        for (var number = 1; number <= STORED; number++) {
            var event = event("POST");
            ((ObjectNode) event.get("headers")).put("Content-Type", "application/json");
            event.putObject("multiValueHeaders").putArray("Content-Type").add("application/json");
            event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
            event.put("body", JSON.writeValueAsString(Map.of("title", "Water the plants, day " + number)));
            events.add(event.toString());
        }
        return events;
    }

    /// `GET /v1/todos?limit=20`.
    static String list() {
        return event("GET").toString();
    }

    private static ObjectNode event(String method) {
        var event = (ObjectNode) JSON.readTree(TodoTable.class.getResourceAsStream("/events/list-todos.json"));
        ((ObjectNode) event.get("requestContext")).put("httpMethod", method);
        return event.put("httpMethod", method);
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
