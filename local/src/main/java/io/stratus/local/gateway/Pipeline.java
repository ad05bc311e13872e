package io.stratus.local.gateway;

import io.stratus.local.gateway.authorizer.Verdict;
import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Outcome;
import io.stratus.local.gateway.call.Outcome.Refused;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.routing.Resources;
import io.stratus.local.http.Incoming;

/// What a request goes through: limits, match, throttle, authorizer, validation, integration.
record Pipeline(Resources<Resource> resources) {

    /// "Amazon API Gateway quotas": request line and header values together.
    static final int MAX_HEADERS = 10_240;

    /// The outcome of a call.
    Outcome run(Call call) throws InterruptedException {
        if (call.request().tooLarge()) {
            return new Refused(call, Rejection.tooLarge("the body is larger than 10 MB"));
        }
        if (bytes(call.request()) > MAX_HEADERS) {
            return new Refused(call, Rejection.headersTooLarge());
        }
        var match = resources.match(call.path());
        var method = match == null ? null : match.resource().method(call.method());
        return match == null || method == null
                ? new Refused(call, Rejection.noSuchMethod())
                : throttled(method, call.matched(method.target(match.resource(), match.parameters())));
    }

    // That throttling comes before the authorizer is not documented.
    private static Outcome throttled(Method method, Call call) throws InterruptedException {
        if (!method.bucket().take(call.at())) {
            return new Refused(call, Rejection.throttled());
        }
        return switch (method.authorizer().check(call)) {
            case Verdict.Admitted(var claims) -> validated(method, call.signedIn(claims));
            case Verdict.Denied(var rejection) -> new Refused(call, rejection);
        };
    }

    private static Outcome validated(Method method, Call call) throws InterruptedException {
        var rejection = method.validation().check(call);
        return rejection == null ? method.integration().answer(call) : new Refused(call, rejection);
    }

    private static int bytes(Incoming request) {
        int bytes = request.method().length() + request.path().length();
        bytes += request.query() == null ? 0 : request.query().length();
        for (var line : request.fields().lines()) {
            bytes += line.getKey().length() + line.getValue().length();
        }
        return bytes;
    }
}
