package io.stratus.common.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// What API Gateway wants back (Developer Guide "Output format of a Lambda function for proxy integration"). There are
/// no null members: API Gateway takes `"isBase64Encoded": null` for a malformed answer.
record ProxyAnswer(int statusCode, Map<String, String> headers, String body, boolean isBase64Encoded) {

    /// @param withBody false for HEAD, whose answer has the header fields of GET only (RFC 9110 §9.3.2)
    static ProxyAnswer of(HttpReply reply, boolean withBody) {
        var headers = new LinkedHashMap<>(reply.headers());
        if (!reply.hasHeader("Cache-Control")) {
            headers.put("Cache-Control", "private, no-store");
        }
        if (reply.body() != null && !reply.hasHeader("Content-Type")) {
            headers.put(
                    "Content-Type", reply.body() instanceof Problem ? "application/problem+json" : "application/json");
        }
        var body = reply.body() == null || !withBody ? "" : Json.write(reply.body());
        return new ProxyAnswer(reply.status(), headers, body, false);
    }
}
