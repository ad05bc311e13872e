package io.stratus.local.cognito.oauth;

import io.stratus.local.http.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the endpoints for programs answer: JSON that no cache keeps (RFC 6749, section 5), to whatever origin asks, so
/// that apps in browsers can call them.
final class OAuthAnswer {

    private static final String JSON = "application/json;charset=UTF-8";

    private OAuthAnswer() {}

    static Answer of(int status, ObjectNode body) {
        return open(Answer.of(status, JSON, body.toString()));
    }

    /// @param error as RFC 6749, section 5.2, or RFC 7009, section 2.2.1, names it
    static Answer error(int status, String error) {
        return of(status, JsonMapper.shared().createObjectNode().put("error", error));
    }

    static Answer empty() {
        return open(Answer.empty(200));
    }

    static Answer preflight() {
        return Answer.empty(200)
                .with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Allow-Methods", "GET,POST,OPTIONS")
                .with("Access-Control-Allow-Headers", "authorization,content-type,x-amz-user-agent")
                .with("Access-Control-Max-Age", "7200");
    }

    static Answer notAllowed(String allowed) {
        return open(Answer.empty(405)).with("Allow", allowed);
    }

    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Cache-Control", "no-store")
                .with("Pragma", "no-cache");
    }
}
