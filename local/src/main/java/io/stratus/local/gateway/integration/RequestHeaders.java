package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The headers of a request as a function sees them behind a regional endpoint: without those that "Amazon API
/// Gateway important notes" lists as dropped for `lambda`, with those that the endpoint adds. Http on loopback
/// stands for the endpoint's https.
final class RequestHeaders {

    // Content-Length is listed as passed, but is in no event that AWS sends.
    private static final Set<String> DROPPED = HeaderNames.of(
            "Connection",
            "Content-Length",
            "Content-MD5",
            "Expect",
            "Max-Forwards",
            "Proxy-Authenticate",
            "Server",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "WWW-Authenticate",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override");

    private static final String SIGNATURE_V4 = "AWS4-HMAC-SHA256";

    private RequestHeaders() {}

    /// Names are sorted and keep their first spelling; the values of one name keep their order.
    static Map<String, List<String>> of(Call call) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line : call.request().fields().lines()) {
            var name = line.getKey();
            if (!DROPPED.contains(name) && !isSignature(name, line.getValue())) {
                headers.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(line.getValue());
            }
        }
        var forwarded = headers.get("X-Forwarded-For");
        var peer = call.request().remoteAddress();
        headers.put("X-Forwarded-For", List.of(forwarded == null ? peer : String.join(", ", forwarded) + ", " + peer));
        headers.put("X-Forwarded-Port", List.of("443"));
        headers.put("X-Forwarded-Proto", List.of("https"));
        headers.computeIfAbsent("X-Amzn-Trace-Id", _ -> List.of(traceId(call)));
        return headers;
    }

    /// `Root=1-<epoch second>-<96 bits>` ("AWS X-Ray concepts", tracing header), made from the request id.
    static String traceId(Call call) {
        var given = call.header("X-Amzn-Trace-Id");
        if (given != null) {
            return given;
        }
        var id = call.requestId().replace("-", "");
        return "Root=1-" + HexFormat.of().toHexDigits((int) call.at().getEpochSecond()) + "-" + id.substring(0, 24);
    }

    // "The Authorization header is dropped if it contains a Signature Version 4 signature": same page.
    private static boolean isSignature(String name, String value) {
        return name.equalsIgnoreCase("Authorization") && value.startsWith(SIGNATURE_V4);
    }
}
