package io.stratus.local.aws;

import io.stratus.local.aws.Gate.Passage;
import io.stratus.local.crypto.RandomIds;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import io.stratus.local.http.Streaming;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Decision.Denied;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Every AWS service at one address, as `AWS_ENDPOINT_URL` wants it.
///
/// A signature, where there is one, must hold, also where the operation is public. `GET /_stratus/health` answers 200
/// with the names of the services.
public final class AwsEndpoint implements Site {

    private static final String HEALTH = "/_stratus/health";

    private final Gate gate;
    private final Map<String, AwsService> services;
    private final Map<String, StreamingService> streaming;
    private final RequestLog log;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// An endpoint of these services and no others.
    ///
    /// @param services by signing name, such as `dynamodb` or `cognito-idp`
    /// @param streaming by signing name, such as `s3`; they are their own gate
    /// @param random of the request ids
    public AwsEndpoint(
            Gate gate,
            Map<String, AwsService> services,
            Map<String, StreamingService> streaming,
            RequestLog log,
            RandomGenerator random,
            InstantSource clock) {
        this.gate = gate;
        this.services = Map.copyOf(services);
        this.streaming = Map.copyOf(streaming);
        this.log = log;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Answer answer(Incoming request) throws InterruptedException {
        if (request.path().equals(HEALTH)) {
            return health();
        }
        var started = new Started(clock.instant(), System.nanoTime());
        var addressee = Addressee.of(request);
        var passage = addressee == null
                ? Passage.refused(AwsError.noService(), request)
                : passage(addressee.service(), request);
        var answer = identified(passage.answer());
        var logged = addressee == null ? new Addressee("", request.method()) : addressee;
        log.add(started.entry(logged, passage.caller(), answer.status(), passage.denied()));
        return answer;
    }

    @Override
    public @Nullable Streaming stream(Incoming head) {
        var addressee = Addressee.of(head);
        var service = addressee == null ? null : streaming.get(addressee.service());
        if (addressee == null || service == null || head.path().equals(HEALTH)) {
            return null;
        }
        return body -> {
            var started = new Started(clock.instant(), System.nanoTime());
            var served = service.answer(head, body);
            var logged = new Addressee(addressee.service(), served.operation());
            log.add(started.entry(logged, served.caller(), served.answer().status(), served.denied()));
            return served.answer();
        };
    }

    private Passage passage(String name, Incoming request) throws InterruptedException {
        var service = services.get(name);
        if (service == null) {
            return Passage.refused(AwsError.unknownService(name), request);
        }
        return request.tooLarge() ? Passage.refused(AwsError.tooLarge(), request) : gate.pass(request, service);
    }

    private Answer identified(Answer answer) {
        return answer.fields().first("x-amzn-RequestId") == null
                ? answer.with("x-amzn-RequestId", RandomIds.uuid(random))
                : answer;
    }

    private Answer health() {
        var names = new TreeSet<>(services.keySet());
        names.addAll(streaming.keySet());
        var state = Map.of("status", "ok", "services", names);
        return Answer.of(200, "application/json", JsonMapper.shared().writeValueAsString(state));
    }

    private record Started(Instant at, long nanos) {

        RequestLog.Entry entry(Addressee addressee, @Nullable Caller caller, int status, @Nullable Denied denied) {
            var arn = caller == null ? null : caller.principal().arn();
            var took = Duration.ofNanos(System.nanoTime() - nanos);
            return new RequestLog.Entry(at, addressee.service(), addressee.operation(), arn, status, took, denied);
        }
    }
}
