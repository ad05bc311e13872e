package io.stratus.local.gateway.call;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Query parameters, decoded: a REST API hands them to the integration decoded, `+` as a space ("Amazon API
/// Gateway important notes"). A semicolon splits as `&` does (same page). What is no percent-encoding stays.
public final class Query {

    private static final Pattern SEPARATOR = Pattern.compile("[&;]");

    private Query() {}

    public static Map<String, List<String>> parse(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Map.of();
        }
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : SEPARATOR.split(query, -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            return text;
        }
    }
}
