package io.stratus.local.lambda;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An error as a runtime reports it (Developer Guide, "Using the Lambda runtime API", invocation and initialization
/// error).
///
/// @param payload JSON `{"errorMessage", "errorType", "stackTrace"}`, as it came
@SuppressWarnings("ArrayRecordComponent") // never compared
record RuntimeError(String type, String message, byte[] payload) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Lambda's own errors carry the same payload as a handler's.
    static RuntimeError of(String type, String message) {
        ObjectNode payload =
                JSON.createObjectNode().put("errorMessage", message).put("errorType", type);
        return new RuntimeError(type, message, JSON.writeValueAsBytes(payload));
    }

    /// @param headerType field `Lambda-Runtime-Function-Error-Type`, which counts where the payload names no type
    static RuntimeError parse(@Nullable String headerType, byte[] payload) {
        var fallback = headerType == null ? "Runtime.Unknown" : headerType;
        try {
            JsonNode body = JSON.readTree(payload);
            return new RuntimeError(
                    body.path("errorType").asString(fallback),
                    body.path("errorMessage").asString(""),
                    payload);
        } catch (JacksonException notJson) {
            return new RuntimeError(fallback, new String(payload, StandardCharsets.UTF_8), payload);
        }
    }
}
