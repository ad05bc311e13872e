package io.stratus.common.http;

import java.util.List;

/// What every answer tells browsers (WHATWG Fetch, "CORS protocol"). Preflights are API Gateway's.
///
/// @param origin the one web app that may read answers: `https://app.example.com`
/// @param exposed header fields that its scripts may read beside the safelisted ones
public record Cors(String origin, List<String> exposed) {

    public Cors {
        exposed = List.copyOf(exposed);
    }

    HttpReply on(HttpReply reply) {
        var vary = reply.headers().get("Vary");
        return reply.withHeader("Access-Control-Allow-Origin", origin)
                .withHeader("Access-Control-Expose-Headers", String.join(", ", exposed))
                .withHeader("Vary", vary == null ? "Origin" : vary + ", Origin");
    }
}
