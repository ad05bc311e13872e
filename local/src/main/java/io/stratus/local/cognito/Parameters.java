package io.stratus.local.cognito;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The members of a request's JSON object.
record Parameters(JsonNode members) {

    /// @throws Refusal if the member is absent
    String text(String name) {
        var value = optional(name);
        if (value == null) {
            throw Refusal.invalid(
                    "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
                            .formatted(Character.toLowerCase(name.charAt(0)) + name.substring(1)));
        }
        return value;
    }

    /// @throws Refusal if the member is no text
    @Nullable
    String optional(String name) {
        var value = members.get(name);
        return value == null || value.isNull() ? null : string(value);
    }

    /// @throws Refusal if the member is no whole number
    int number(String name, int otherwise) {
        var value = members.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt()) {
            throw new Refusal("SerializationException", value.getNodeType() + " cannot be converted to Integer");
        }
        return value.intValue();
    }

    /// A list of texts; empty where absent.
    List<String> texts(String name) {
        var all = new ArrayList<String>();
        members.path(name).forEach(value -> all.add(string(value)));
        return all;
    }

    boolean flag(String name) {
        return members.path(name).asBoolean(false);
    }

    /// The members of a member; none where it is absent.
    Parameters inside(String name) {
        return new Parameters(members.path(name));
    }

    boolean isPresent() {
        return members.isObject();
    }

    /// An object of texts, such as AuthParameters; empty where absent.
    Map<String, String> map(String name) {
        var all = new LinkedHashMap<String, String>();
        members.path(name).properties().forEach(member -> all.put(member.getKey(), string(member.getValue())));
        return all;
    }

    /// A list of `{Name, Value}`; empty where absent.
    Map<String, String> attributes(String name) {
        var all = new LinkedHashMap<String, String>();
        for (var attribute : members.path(name)) {
            var value = attribute.get("Value");
            all.put(string(attribute.path("Name")), value == null ? "" : string(value));
        }
        return all;
    }

    private static String string(JsonNode value) {
        if (!value.isString()) {
            throw new Refusal("SerializationException", value.getNodeType() + " cannot be converted to String");
        }
        return value.stringValue();
    }

    /// @throws Refusal if the value is absent
    static String required(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw Refusal.invalid("Missing required parameter " + name);
        }
        return value;
    }
}
