package io.stratus.benchmarks.floor;

import static io.stratus.benchmarks.floor.TodoPages.JSON;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/// The least that Java can do: the event's few members read off the stream, no event classes and no object mapper.
public final class StreamFloor implements RequestStreamHandler {

    private final TodoPages todos = new TodoPages();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
        var body = page(event);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), answer)) {
            json.writeStartObject();
            json.writeNumberProperty("statusCode", 200);
            json.writeObjectPropertyStart("headers");
            json.writeStringProperty("Content-Type", "application/json");
            json.writeEndObject();
            json.writeStringProperty("body", body);
            json.writeBooleanProperty("isBase64Encoded", false);
            json.writeEndObject();
        }
    }

    private String page(InputStream event) {
        var user = "";
        var limit = 0;
        try (var json = JSON.createParser(ObjectReadContext.empty(), event)) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (isText(json, "sub")) {
                    user = json.getString();
                } else if (isText(json, "limit")) {
                    limit = Integer.parseInt(json.getString());
                }
            }
        }
        return todos.page(user, limit);
    }

    private static boolean isText(JsonParser json, String name) {
        return json.currentToken() == JsonToken.VALUE_STRING && name.equals(json.currentName());
    }
}
