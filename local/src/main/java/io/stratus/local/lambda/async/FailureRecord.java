package io.stratus.local.lambda.async;

import io.stratus.local.lambda.Invocation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a failure destination gets (Developer Guide, "Capturing records of Lambda asynchronous invocations").
final class FailureRecord {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FailureRecord() {}

    static String of(Attempt last, Invocation outcome, String condition, Instant now) {
        var call = last.call();
        var all = JSON.createObjectNode()
                .put("version", "1.0")
                .put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
        all.putObject("requestContext")
                .put("requestId", last.requestId())
                .put("functionArn", qualified(call.functionArn()))
                .put("condition", condition)
                .put("approximateInvokeCount", last.calls());
        all.set("requestPayload", JSON.readTree(call.event()));
        all.putObject("responseContext")
                .put("statusCode", outcome instanceof Invocation.Throttled ? 429 : 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        all.set("responsePayload", payload(outcome));
        return all.toString();
    }

    private static String qualified(String arn) {
        return arn.split(":", -1).length == 7 ? arn + ":$LATEST" : arn;
    }

    private static JsonNode payload(Invocation outcome) {
        return switch (outcome) {
            case Invocation.HandlerFailed failed -> JSON.readTree(failed.payload());
            case Invocation.TimedOut(var message) -> error("Sandbox.Timedout", message);
            case Invocation.Crashed crashed -> error(crashed.errorType(), crashed.message());
            case Invocation.InitFailed failed -> error(failed.errorType(), failed.message());
            case Invocation.Throttled() -> error("TooManyRequestsException", "Rate Exceeded.");
            case Invocation.NoSuchFunction(var name) ->
                error("ResourceNotFoundException", "Function not found: " + name);
            case Invocation.RequestTooLarge(var bytes) -> error("RequestEntityTooLarge", bytes + " bytes");
            case Invocation.Answered _ -> throw new IllegalArgumentException("an answer is no failure");
        };
    }

    private static JsonNode error(String type, String message) {
        return JSON.createObjectNode().put("errorMessage", message).put("errorType", type);
    }
}
