package io.stratus.local.gateway;

import io.stratus.local.gateway.authorizer.Pool;
import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Outcome;
import io.stratus.local.gateway.call.Outcome.Answered;
import io.stratus.local.gateway.call.Outcome.Refused;
import io.stratus.local.gateway.call.Stage;
import io.stratus.local.gateway.integration.Backend;
import io.stratus.local.gateway.openapi.NotApplied;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One stage of a REST API. A request goes through the [Pipeline]; where a step of it refuses, the API's gateway
/// responses answer.
///
/// Paths come without the stage, as behind a custom domain name. The server in front must bound bodies at
/// [#MAX_BODY]. Holds no thread and no lock.
public final class Gateway implements Site {

    /// "Amazon API Gateway quotas": the payload of a request, 10 MB.
    public static final int MAX_BODY = 10 * 1024 * 1024;

    private final RestApi api;
    private final RequestIds ids;
    private final Traffic traffic;
    private final InstantSource clock;

    private Gateway(RestApi api, RequestIds ids, Traffic traffic, InstantSource clock) {
        this.api = api;
        this.ids = ids;
        this.traffic = traffic;
        this.clock = clock;
    }

    /// Reads the API. It answers once a server hands it requests.
    ///
    /// @param random makes request ids; used by many threads at once
    /// @throws io.stratus.local.gateway.openapi.InvalidApi if the document holds what API Gateway would refuse, or
    ///     what this gateway does not do
    public static Gateway open(
            ApiSpec spec,
            Collection<Pool> pools,
            Backend backend,
            Traffic traffic,
            InstantSource clock,
            RandomGenerator random) {
        var stage = new Stage(spec.apiId(), spec.stage(), spec.region(), spec.accountId());
        return new Gateway(
                RestApi.read(spec, pools, backend, clock), new RequestIds(stage, clock, random), traffic, clock);
    }

    /// What the document says without effect here.
    public List<NotApplied> notApplied() {
        return api.notApplied();
    }

    @Override
    public Answer answer(Incoming request) throws InterruptedException {
        return switch (api.pipeline().run(ids.next(request))) {
            case Answered answered -> finished(answered, identified(answered.call(), answered.answer()), null);
            case Refused refused ->
                finished(
                        refused,
                        api.responses().answer(refused.call(), refused.rejection()),
                        refused.rejection().reason());
        };
    }

    private Answer finished(Outcome outcome, Answer answer, @Nullable String reason) {
        var call = outcome.call();
        var target = call.target();
        traffic.finished(new Traffic.Exchange(
                call.at(),
                call.requestId(),
                call.method(),
                call.path(),
                target == null ? null : target.resource(),
                answer.status(),
                clock.millis() - call.at().toEpochMilli(),
                outcome.integrationMillis(),
                reason));
        return answer;
    }

    private static Answer identified(Call call, Answer answer) {
        var lines = new ArrayList<>(answer.fields().lines());
        lines.add(Map.entry("x-amzn-RequestId", call.requestId()));
        lines.add(Map.entry("x-amz-apigw-id", call.extendedRequestId()));
        return new Answer(answer.status(), new Fields(lines), answer.body());
    }
}
