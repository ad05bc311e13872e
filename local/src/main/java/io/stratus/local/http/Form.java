package io.stratus.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parameters as `application/x-www-form-urlencoded` writes them (URL Standard, section 5.1), decoded, in the order
/// they came: a plus sign is a space. A value that is encoded wrongly stands as it came.
public record Form(List<Map.Entry<String, String>> parameters) {

    private static final String TYPE = "application/x-www-form-urlencoded";

    public Form {
        parameters = List.copyOf(parameters);
    }

    /// Those of the body, where it is a form, and else those of the query.
    public static Form of(Incoming request) {
        return isBodyOf(request)
                ? parse(new String(request.body(), UTF_8))
                : parse(request.query() == null ? "" : request.query());
    }

    public static boolean isBodyOf(Incoming request) {
        var type = request.fields().first("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    public static Form parse(String encoded) {
        var parameters = new ArrayList<Map.Entry<String, String>>();
        for (var pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            if (!pair.isEmpty()) {
                parameters.add(Map.entry(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return new Form(parameters);
    }

    /// The first value, or null where there is none.
    public @Nullable String first(String name) {
        for (var parameter : parameters) {
            if (parameter.getKey().equals(name)) {
                return parameter.getValue();
            }
        }
        return null;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
