package io.stratus.local.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values of a document as what they must be; each error names the place.
final class Value {

    private Value() {}

    static String text(String at, @Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case null, default -> throw new InvalidApi(at, "must be text");
        };
    }

    static boolean flag(String at, @Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case String text -> Boolean.parseBoolean(text);
            case null, default -> throw new InvalidApi(at, "must be true or false");
        };
    }

    static List<?> list(String at, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new InvalidApi(at, "must be a list");
    }

    static Map<String, Object> object(String at, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new InvalidApi(at, value == null ? "is missing" : "must be an object");
        }
        var members = new LinkedHashMap<String, Object>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }
}
