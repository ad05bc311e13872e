package io.stratus.local.gateway.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The headers of a function's answer as the client sees them ("Amazon API Gateway important notes", the table of
/// headers, column `lambda` of the response).
final class ResponseHeaders {

    private static final String REMAPPED_PREFIX = "x-amzn-Remapped-";

    // Content-Length is listed as passed; AWS remaps it, and sends the length of the body it sends.
    private static final Set<String> REMAPPED = HeaderNames.of(
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-MD5",
            "Date",
            "Max-Forwards",
            "Server",
            "User-Agent",
            "WWW-Authenticate",
            "x-amzn-RequestId");

    private static final Set<String> DROPPED = HeaderNames.of(
            "Expect",
            "Host",
            "Proxy-Authenticate",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "Via",
            "x-amz-apigw-id");

    private final TreeMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// The values of one name take the place of those it had.
    void put(String name, List<String> newValues) {
        if (!DROPPED.contains(name)) {
            values.put(REMAPPED.contains(name) ? REMAPPED_PREFIX + name : name, newValues);
        }
    }

    /// "API Gateway includes a Content-Type header for all integration responses": JSON where none was given.
    List<Map.Entry<String, String>> lines() {
        values.computeIfAbsent("Content-Type", _ -> List.of("application/json"));
        var lines = new ArrayList<Map.Entry<String, String>>();
        values.forEach((name, each) -> each.forEach(value -> lines.add(Map.entry(name, value))));
        return lines;
    }
}
