package io.stratus.local.cognito.identity;

import io.stratus.local.http.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The answers of AWS's JSON 1.1 protocol, which any origin may read: browsers call identity pools themselves.
/// What they ask before is answered by the user pools for both.
final class JsonProtocol {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "application/x-amz-json-1.1";

    private JsonProtocol() {}

    static Answer result(ObjectNode members) {
        return open(Answer.of(200, TYPE, members.toString()));
    }

    static Answer error(Refusal refusal) {
        var body = JSON.createObjectNode().put("__type", refusal.code()).put("message", refusal.message());
        return open(Answer.of(400, TYPE, body.toString())
                .with("x-amzn-ErrorType", refusal.code() + ":")
                .with("x-amzn-ErrorMessage", refusal.message()));
    }

    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "x-amzn-ErrorType,x-amzn-ErrorMessage,Date");
    }
}
