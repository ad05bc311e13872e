package io.stratus.local.cognito.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A request's JSON object.
record Request(ObjectNode members) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[\\w-]+:[0-9a-f-]+");
    private static final int ID_MAX = 55;

    static Request read(byte[] body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode members) {
                return new Request(members);
            }
        } catch (JacksonException malformed) {
            throw serialization("The body is not a JSON object."); // its own message would quote the body
        }
        throw serialization("The body is not a JSON object.");
    }

    /// The id of an identity or a pool: a region, a colon and a UUID.
    ///
    /// @throws Refusal if it is absent or malformed
    String id(String name) {
        var at = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        var value = members.get(name);
        if (value == null || value.isNull()) {
            throw broken("Value null at '%s'".formatted(at), "Member must not be null");
        }
        var id = text(value);
        if (id.length() > ID_MAX) {
            throw broken(
                    "Value '%s' at '%s'".formatted(id, at), "Member must have length less than or equal to " + ID_MAX);
        }
        if (!ID.matcher(id).matches()) {
            throw broken(
                    "Value '%s' at '%s'".formatted(id, at),
                    "Member must satisfy regular expression pattern: " + ID.pattern());
        }
        return id;
    }

    /// Tokens by provider; empty where the member is absent.
    Map<String, String> logins() {
        var logins = new LinkedHashMap<String, String>();
        members.path("Logins").properties().forEach(login -> logins.put(login.getKey(), text(login.getValue())));
        return logins;
    }

    boolean has(String name) {
        return members.hasNonNull(name);
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw serialization(value.getNodeType() + " cannot be converted to String");
        }
        return value.stringValue();
    }

    private static Refusal broken(String subject, String constraint) {
        return Refusal.invalid(
                "1 validation error detected: %s failed to satisfy constraint: %s".formatted(subject, constraint));
    }

    private static Refusal serialization(String message) {
        return new Refusal("SerializationException", message);
    }
}
