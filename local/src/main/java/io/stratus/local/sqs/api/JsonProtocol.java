package io.stratus.local.sqs.api;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.sqs.QueueError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// AWS's JSON 1.0 protocol as SQS speaks it: an error tells its older code too (Developer Guide, "Interpreting Amazon
/// SQS JSON API responses").
final class JsonProtocol {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "application/x-amz-json-1.0";

    private JsonProtocol() {}

    /// What the body of a request holds; nothing where it is no JSON object.
    static Parameters parameters(Incoming request) {
        try {
            if (JSON.readTree(request.body()) instanceof ObjectNode members) {
                return new Parameters(members);
            }
        } catch (JacksonException malformed) {
            return new Parameters(JSON.createObjectNode()); // its message would quote the body
        }
        return new Parameters(JSON.createObjectNode());
    }

    static Answer result(ObjectNode members) {
        return Answer.of(200, TYPE, members.toString());
    }

    static Answer error(QueueError error) {
        return error("com.amazonaws.sqs#" + error.name(), String.valueOf(error.getMessage()))
                .with("x-amzn-query-error", error.queryCode() + ";Sender");
    }

    static Answer unknown(String operation) {
        return error(
                "com.amazon.coral.service#UnknownOperationException",
                "The local run does not emulate the operation '" + operation + "' of SQS");
    }

    private static Answer error(String type, String message) {
        var body = JSON.createObjectNode().put("__type", type).put("message", message);
        return Answer.of(400, TYPE, body.toString());
    }
}
