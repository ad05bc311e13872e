package io.stratus.benchmarks.floor;

import java.io.StringWriter;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Pages of to-dos as JSON, by a client and from a table that the function's environment names.
final class TodoPages {

    static final JsonFactory JSON = new JsonFactory();

    private final TodoReads reads = new TodoReads(
            DynamoDbClient.builder()
                    .region(Region.of(System.getenv("AWS_REGION")))
                    .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
                    .httpClient(UrlConnectionHttpClient.create())
                    .build(),
            System.getenv("TODO_TABLE"));

    /// `{"items": [...]}`, newest first.
    String page(String user, int limit) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("items");
            reads.page(user, limit).forEach(item -> write(json, item));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Map<String, AttributeValue> item) {
        json.writeStartObject();
        for (var name : TodoReads.SUMMARY) {
            var value = item.get(name);
            if (value != null && value.s() != null) {
                json.writeStringProperty(name, value.s());
            }
        }
        json.writeEndObject();
    }
}
