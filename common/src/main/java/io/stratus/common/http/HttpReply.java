package io.stratus.common.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an operation answers.
///
/// @param headers field names as they are to be sent; the edge adds `Content-Type`, CORS and, where none is given,
///     `Cache-Control: private, no-store`
/// @param body a record that Jackson writes (null members are left out), a [JsonText] that is sent as it stands, or
///     null for none
public record HttpReply(
        int status, Map<String, String> headers, @Nullable Object body) {

    public HttpReply {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static HttpReply ok(Object body) {
        return new HttpReply(200, Map.of(), body);
    }

    public static HttpReply ok(EntityTag tag, Object body) {
        return ok(body).withHeader("ETag", tag.toString());
    }

    public static HttpReply noContent() {
        return new HttpReply(204, Map.of(), null);
    }

    public static HttpReply problem(Problem problem) {
        return new HttpReply(problem.status(), problem.headers(), problem);
    }

    /// This reply with one more header field, or with another value of it.
    public HttpReply withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, more, body);
    }

    /// This reply; a problem in it names the call.
    HttpReply to(String requestId) {
        return body instanceof Problem problem ? new HttpReply(status, headers, problem.of(requestId)) : this;
    }

    boolean hasHeader(String name) {
        return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
