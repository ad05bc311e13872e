package io.stratus.local.lambda;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// The Lambda runtime API of one instance, version 2018-06-01 (Developer Guide, "Using the Lambda runtime API").
///
/// A runtime hands in one outcome for the event it holds. Any other is refused by 400, so an answer that comes late
/// never reaches another call.
final class RuntimeApi implements Site {

    /// Bytes. Lambda's quota with the allowance that its own error message names.
    static final int MAX_RESPONSE = 6_291_556;

    private static final String ROOT = "/2018-06-01/runtime/";

    private final Handover handover;
    private final BlockingQueue<Signal> signals;
    private volatile @Nullable String oversized;

    /// @param signals where everything the runtime says goes
    RuntimeApi(Handover handover, BlockingQueue<Signal> signals) {
        this.handover = handover;
        this.signals = signals;
    }

    @Override
    public Answer answer(Incoming request) throws InterruptedException {
        var path = request.path().startsWith(ROOT) ? request.path().substring(ROOT.length()) : "";
        var parts = path.split("/", -1);
        boolean post = request.method().equals("POST");
        if (request.method().equals("GET") && path.equals("invocation/next")) {
            return next();
        } else if (post && path.equals("init/error")) {
            return initError(request);
        } else if (post && parts.length == 3 && path.endsWith("/response")) {
            return outcome(parts[1], request);
        } else if (post && parts.length == 3 && path.endsWith("/error")) {
            return failure(parts[1], request);
        }
        return refused(404, RuntimeError.of("NotFound", "The runtime API has no " + request.path()));
    }

    private Answer next() throws InterruptedException {
        if (handover.isHeld()) {
            return refused(403, RuntimeError.of("InvalidStateTransition", "The runtime still holds an event"));
        }
        signals.add(new Signal.AsksForNext());
        var handed = handover.take();
        var event = handed.event();
        return new Answer(200, Fields.of("Content-Type", "application/json"), event.payload())
                .with("Lambda-Runtime-Aws-Request-Id", event.requestId())
                .with(
                        "Lambda-Runtime-Deadline-Ms",
                        String.valueOf(handed.deadline().toEpochMilli()))
                .with("Lambda-Runtime-Invoked-Function-Arn", event.invokedArn())
                .with("Lambda-Runtime-Trace-Id", event.traceId());
    }

    private Answer initError(Incoming request) {
        signals.add(new Signal.InitError(reported(request)));
        return accepted();
    }

    private Answer outcome(String requestId, Incoming request) {
        if (!handover.settle(requestId)) {
            return invalidRequestId();
        }
        if (!request.tooLarge()) {
            signals.add(new Signal.Answer(request.body()));
            return accepted();
        }
        var error = RuntimeError.of(
                "Function.ResponseSizeTooLarge",
                "Response payload size exceeded maximum allowed payload size (" + MAX_RESPONSE + " bytes).");
        oversized = requestId;
        signals.add(new Signal.Failure(error));
        return refused(413, error);
    }

    private Answer failure(String requestId, Incoming request) {
        if (requestId.equals(oversized)) {
            return accepted(); // AWS's runtime reports our 413 as the invocation's error and exits unless it may
        }
        if (!handover.settle(requestId)) {
            return invalidRequestId();
        }
        signals.add(new Signal.Failure(reported(request)));
        return accepted();
    }

    private static RuntimeError reported(Incoming request) {
        return RuntimeError.parse(request.fields().first("Lambda-Runtime-Function-Error-Type"), request.body());
    }

    private static Answer accepted() {
        return Answer.of(202, "application/json", "{\"status\":\"OK\"}");
    }

    private static Answer invalidRequestId() {
        return refused(400, RuntimeError.of("InvalidRequestID", "Invalid request ID"));
    }

    private static Answer refused(int status, RuntimeError error) {
        return Answer.of(status, "application/json", new String(error.payload(), StandardCharsets.UTF_8));
    }
}
