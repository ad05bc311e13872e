package io.stratus.common.http;

/// A body that is JSON already, sent as it stands: an answer kept for a repeated request, for instance.
public record JsonText(String json) {

    /// The JSON that a reply with this body would send.
    public static JsonText of(Object body) {
        return new JsonText(Json.write(body));
    }
}
