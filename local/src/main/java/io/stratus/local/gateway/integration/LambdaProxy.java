package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Outcome;
import io.stratus.local.gateway.call.Outcome.Answered;
import io.stratus.local.gateway.call.Outcome.Refused;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.call.Target;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// An `aws_proxy` integration with a function.
///
/// @param timeout 29 s at most for a regional API without a raised quota ("Amazon API Gateway quotas")
record LambdaProxy(String functionArn, Duration timeout, BinaryMediaTypes binary, Backend backend, InstantSource clock)
        implements Integration {

    /// A function's request and response have 6 MB each ("Lambda quotas").
    static final int MAX_PAYLOAD = 6 * 1024 * 1024;

    @Override
    public Outcome answer(Call call) throws InterruptedException {
        var target = call.target();
        if (target == null) {
            throw new IllegalStateException("not matched: " + call.path());
        }
        return answer(call, target);
    }

    private Outcome answer(Call call, Target target) throws InterruptedException {
        var event = ProxyEvent.of(call, target, binary.isBinary(call.contentType()));
        if (event.length > MAX_PAYLOAD) {
            return new Refused(call, Rejection.tooLarge("the event has " + event.length + " bytes, Lambda takes 6 MB"));
        }
        long begun = clock.millis();
        var answer = backend.call(functionArn, event, timeout);
        long spent = clock.millis() - begun;
        return switch (answer) {
            case BackendAnswer.Payload(var json) -> read(call, json, spent);
            case BackendAnswer.Failed(var reason) -> new Refused(call, Rejection.malformed(reason), spent);
            case BackendAnswer.TimedOut() -> new Refused(call, Rejection.timedOut(), spent);
            case BackendAnswer.Throttled() ->
                new Refused(call, Rejection.notInvoked("Lambda throttled the function"), spent);
        };
    }

    private Outcome read(Call call, byte[] json, long spent) {
        if (json.length > MAX_PAYLOAD) {
            return new Refused(
                    call, Rejection.malformed("the answer has " + json.length + " bytes, Lambda takes 6 MB"), spent);
        }
        return switch (ProxyAnswer.read(json, binary.accepts(call))) {
            case ProxyAnswer.Read(var status, var headers, var body) -> {
                headers.add(Map.entry("X-Amzn-Trace-Id", RequestHeaders.traceId(call)));
                yield new Answered(call, new Answer(status, new Fields(headers), body), spent);
            }
            case ProxyAnswer.Malformed(var reason) -> new Refused(call, Rejection.malformed(reason), spent);
            case ProxyAnswer.NoBase64() ->
                new Refused(call, Rejection.misconfigured("the body is not base64 as it says"), spent);
        };
    }
}
