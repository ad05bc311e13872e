package io.stratus.common.http;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.common.Check;
import io.stratus.common.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an operation may know about the call it answers. Parameters and header fields are those of API Gateway's proxy
/// event, decoded.
///
/// @param requestId API Gateway's, as in its access log
/// @param method upper case
/// @param target the path within the API, without the query
/// @param publicPath the path that the client sent: [#target], behind the stage on the execute-api host
/// @param caller null where the operation needs no sign-in
/// @param headers by lower-case name; the values of a repeated field joined by a comma (RFC 9110 §5.3)
/// @param body null if none was sent
public record HttpCall(
        String operationId,
        String requestId,
        String method,
        String target,
        String publicPath,
        @Nullable UserId caller,
        Map<String, String> pathParameters,
        Map<String, List<String>> queryParameters,
        Map<String, String> headers,
        @Nullable String body) {

    /// The largest body, in bytes of UTF-8.
    public static final int MAX_BODY = 256 * 1024;

    public HttpCall {
        pathParameters = Map.copyOf(pathParameters);
        queryParameters = Map.copyOf(queryParameters);
        headers = Map.copyOf(headers);
    }

    /// The signed-in user.
    ///
    /// @throws Problem.Thrown 401 if nobody signed in
    public UserId user() {
        if (caller == null) {
            throw Problem.unauthenticated().thrown();
        }
        return caller;
    }

    /// A parameter of the resource: `path("id")` for `/v1/todos/{id}`.
    public String path(String name) {
        var value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the resource has no {" + name + "}");
        }
        return value;
    }

    /// The client's path of what lies below the one it called, for `Location`: `/prod/v1/todos/01J…`.
    public String below(String segment) {
        return publicPath.endsWith("/") ? publicPath + segment : publicPath + "/" + segment;
    }

    /// A query parameter, null if absent.
    ///
    /// @throws Check.Invalid if it is there more than once
    public @Nullable String query(String name) {
        var values = queryParameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Check.invalid(name, "must be there once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /// A whole number of the query, or `otherwise` if absent.
    public int query(String name, int min, int max, int otherwise) {
        var text = query(name);
        if (text == null) {
            return otherwise;
        }
        // Nine digits always fit an int; more are out of any range here.
        if (text.matches("[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw Check.invalid(name, "must be a whole number from " + min + " to " + max);
    }

    /// What a cursor is bound to: every query parameter but `cursor` and `limit`, in one order, no two queries alike.
    public String canonicalQuery() {
        var bound = new TreeMap<>(queryParameters);
        bound.keySet().removeAll(List.of("cursor", "limit"));
        var pairs = new StringJoiner("&");
        bound.forEach(
                (name, values) -> values.forEach(value -> pairs.add(encode(name, UTF_8) + "=" + encode(value, UTF_8))));
        return pairs.toString();
    }

    /// A header field by its name in any case, null if absent.
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /// The `If-Match` precondition, null if there is none.
    public @Nullable IfMatch ifMatch() {
        var field = header("If-Match");
        return field == null ? null : IfMatch.parse(field);
    }

    /// The `If-Match` precondition where the contract demands one.
    ///
    /// @throws Problem.Thrown 428 if there is none
    public IfMatch requiredIfMatch() {
        var condition = ifMatch();
        if (condition == null) {
            throw Problem.preconditionRequired("If-Match").thrown();
        }
        return condition;
    }

    /// Reads an `application/json` object.
    ///
    /// @throws Problem.Thrown 415 for another content type, 413 for a body over [#MAX_BODY]
    /// @throws Check.Invalid for what is wrong in it
    public <T> T json(Function<JsonBody, T> reader) {
        return JsonBody.read(MediaType.JSON.demandedOf(this), reader);
    }

    /// Reads an RFC 7396 merge patch: `application/merge-patch+json`. Otherwise as [#json].
    public <T> T mergePatch(Function<JsonBody, T> reader) {
        return JsonBody.read(MediaType.MERGE_PATCH.demandedOf(this), reader);
    }
}
