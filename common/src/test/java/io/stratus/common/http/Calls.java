package io.stratus.common.http;

import io.stratus.common.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds calls for tests: `Calls.of("getTodo").by("ann").path("id", "1").call()`.
public final class Calls {

    private final String operationId;
    private final Map<String, String> path = new HashMap<>();
    private final Map<String, List<String>> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private String method = "GET";
    private String publicPath = "/";
    private @Nullable UserId caller;
    private @Nullable String body;

    private Calls(String operationId) {
        this.operationId = operationId;
    }

    public static Calls of(String operationId) {
        return new Calls(operationId);
    }

    public Calls method(String name) {
        method = name;
        return this;
    }

    /// The path that the client sent, `/` unless told.
    public Calls at(String path) {
        publicPath = path;
        return this;
    }

    public Calls by(String sub) {
        return by(new UserId(sub));
    }

    public Calls by(UserId user) {
        caller = user;
        return this;
    }

    public Calls path(String name, String value) {
        path.put(name, value);
        return this;
    }

    /// One more value of the parameter.
    public Calls query(String name, String value) {
        query.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        return this;
    }

    public Calls header(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    public Calls json(String text) {
        body = text;
        return header("Content-Type", "application/json");
    }

    public Calls mergePatch(String text) {
        body = text;
        return header("Content-Type", "application/merge-patch+json");
    }

    public HttpCall call() {
        return new HttpCall(operationId, "request-1", method, "/", publicPath, caller, path, query, headers, body);
    }
}
