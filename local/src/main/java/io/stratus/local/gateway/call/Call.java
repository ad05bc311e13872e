package io.stratus.local.gateway.call;

import io.stratus.local.http.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request with what the gateway knows of it so far.
///
/// @param path as sent, but one slash at the beginning; without the stage, as behind a custom domain name
/// @param target null until the request is matched
/// @param claims of the verified token, as text; empty without an authorizer
public record Call(
        Stage stage,
        Incoming request,
        String method,
        String path,
        Map<String, List<String>> query,
        String requestId,
        String extendedRequestId,
        Instant at,
        @Nullable Target target,
        Map<String, String> claims) {

    public Call matched(Target match) {
        return new Call(stage, request, method, path, query, requestId, extendedRequestId, at, match, claims);
    }

    public Call signedIn(Map<String, String> verified) {
        return new Call(stage, request, method, path, query, requestId, extendedRequestId, at, target, verified);
    }

    public @Nullable String header(String name) {
        return request.fields().first(name);
    }

    /// The last value, as where AWS keeps one.
    public @Nullable String parameter(String name) {
        var values = query.get(name);
        return values == null ? null : values.getLast();
    }

    /// The host it was sent to, with the port if one was named.
    public String domainName() {
        var host = header("Host");
        return host == null ? stage.apiId() + ".execute-api." + stage.region() + ".amazonaws.com" : host;
    }

    public String domainPrefix() {
        var name = domainName();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /// The media type of the body without parameters, in lower case; API Gateway takes JSON where none is given.
    public String contentType() {
        return MediaType.of(header("Content-Type"));
    }
}
