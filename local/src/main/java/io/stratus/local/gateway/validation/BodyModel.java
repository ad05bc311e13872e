package io.stratus.local.gateway.validation;

import io.stratus.local.gateway.openapi.Part;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The model of a body. Of JSON Schema only the type of the whole is done, which is all that our templates ask the
/// gateway for: what is inside is the function's to judge, with a pointer to the member that is wrong.
record BodyModel(String type) {

    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "boolean");

    /// Reads a model.
    ///
    /// @throws io.stratus.local.gateway.openapi.InvalidApi for any keyword that would have to be checked
    static BodyModel read(Part schema) {
        schema.only(Set.of("type", "title", "description", "example"));
        var type = schema.text("type");
        if (!TYPES.contains(type)) {
            throw schema.invalid("type is not done by the local gateway: " + type);
        }
        return new BodyModel(type);
    }

    /// What is wrong with a body; null if nothing is.
    @Nullable
    String fault(byte[] body) {
        try (var parser = JsonMapper.shared().createParser(body)) {
            var first = parser.nextToken();
            if (first == null) {
                return "no JSON";
            }
            var found = type(first);
            skipValue(parser);
            return parser.nextToken() == null && found.equals(type)
                    ? null
                    : "instance type (" + found + ") does not match any allowed primitive type (allowed: [\"" + type
                            + "\"])";
        } catch (JacksonException broken) {
            return "no JSON";
        }
    }

    // Over its children token by token: they must be JSON too, and nothing is kept.
    private static void skipValue(JsonParser parser) {
        parser.skipChildren();
    }

    private static String type(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            default -> "null";
        };
    }
}
