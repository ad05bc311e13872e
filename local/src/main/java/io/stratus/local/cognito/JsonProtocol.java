package io.stratus.local.cognito;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// AWS's JSON 1.1 protocol: the operation's name is in `X-Amz-Target`, an error in `__type`. Cognito lets any origin
/// call it, so that a browser can sign in without a server of its own.
final class JsonProtocol {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SERVICE = "AWSCognitoIdentityProviderService.";
    private static final String TYPE = "application/x-amz-json-1.1";

    private JsonProtocol() {}

    @FunctionalInterface
    interface Handler {

        /// The members of the result.
        ///
        /// @throws Refusal with AWS's error
        ObjectNode answer(String operation, Parameters in);
    }

    static Answer answer(Incoming request, Handler handler) {
        if (request.tooLarge()) {
            return error(413, new Refusal("RequestEntityTooLargeException", "Request body is too large"));
        }
        try {
            var result = handler.answer(operation(request), new Parameters(members(request.body())));
            return open(Answer.of(200, TYPE, JSON.writeValueAsString(result)));
        } catch (Refusal refusal) {
            return error(400, refusal);
        }
    }

    /// The pool of an operation of that kind; empty for any other, and for what is refused anyway.
    static Optional<String> pool(Incoming request, Predicate<String> kind) {
        try {
            return kind.test(operation(request))
                    ? Optional.of(members(request.body()).path("UserPoolId").asString("*"))
                    : Optional.empty();
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    static Answer error(int status, Refusal refusal) {
        var body = JSON.createObjectNode().put("__type", refusal.code()).put("message", refusal.getMessage());
        return open(Answer.of(status, TYPE, body.toString())
                .with("x-amzn-ErrorType", refusal.code() + ":")
                .with("x-amzn-ErrorMessage", String.valueOf(refusal.getMessage())));
    }

    static Answer preflight() {
        return open(Answer.empty(200))
                .with("Access-Control-Allow-Methods", "HEAD,GET,POST")
                .with(
                        "Access-Control-Allow-Headers",
                        "authorization,cache-control,content-type,x-amz-date,x-amz-security-token,x-amz-target,x-amz-user-agent")
                .with("Access-Control-Max-Age", "172800");
    }

    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Expose-Headers", "x-amzn-ErrorType,x-amzn-ErrorMessage,Date");
    }

    private static String operation(Incoming request) {
        var target = request.fields().first("X-Amz-Target");
        if (target == null || !target.startsWith(SERVICE)) {
            throw new Refusal("UnknownOperationException", "X-Amz-Target names no operation of " + SERVICE);
        }
        return target.substring(SERVICE.length());
    }

    private static ObjectNode members(byte[] body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode members) {
                return members;
            }
        } catch (JacksonException malformed) {
            throw serialization(); // its message would quote the body
        }
        throw serialization();
    }

    private static Refusal serialization() {
        return new Refusal("SerializationException", "The body is not a JSON object.");
    }
}
