package io.stratus.benchmarks.floor;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A user's to-dos, by the two reads that todo-service does for `listTodos` without `X-Data-Version`: the item with the
/// data version, then the first page, both consistent.
final class Todos {

    static final JsonFactory JSON = new JsonFactory();

    private static final List<String> TEXTS = List.of("title", "status", "due", "position", "createdAt", "updatedAt");

    private final DynamoDbClient dynamo = DynamoDbClient.builder()
            .region(Region.of(System.getenv("AWS_REGION")))
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    private final String table = System.getenv("TODO_TABLE");

    /// The answer's JSON: `{"items": [...]}`, newest first.
    String page(String user, int limit) {
        var partition = AttributeValue.fromS("U#" + user);
        var meta = dynamo.getItem(get -> get.tableName(table)
                .consistentRead(true)
                .key(Map.of("pk", partition, "sk", AttributeValue.fromS("META"))));
        if (!meta.hasItem()) {
            throw new IllegalStateException("no to-dos: seed the table first");
        }
        var page = dynamo.query(query -> query.tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(limit)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :kind)")
                .expressionAttributeValues(Map.of(":pk", partition, ":kind", AttributeValue.fromS("T#"))));
        return json(page.items());
    }

    private static String json(List<Map<String, AttributeValue>> items) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            items.forEach(item -> write(json, item));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Map<String, AttributeValue> item) {
        json.writeStartObject();
        for (var name : TEXTS) {
            var value = item.get(name);
            if (value != null && value.s() != null) {
                json.writeStringProperty(name, value.s());
            }
        }
        json.writeEndObject();
    }
}
