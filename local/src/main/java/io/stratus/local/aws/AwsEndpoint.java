package io.stratus.local.aws;

import io.stratus.local.crypto.RandomIds;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import io.stratus.local.http.Streaming;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Unsigned;
import io.stratus.local.iam.Verdict.Verified;
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

    private final SignatureVerifier verifier;
    private final Map<String, AwsService> services;
    private final Map<String, StreamingService> streaming;
    private final RequestLog log;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// An endpoint of services that take whole bodies.
    public AwsEndpoint(
            SignatureVerifier verifier,
            Map<String, AwsService> services,
            RequestLog log,
            RandomGenerator random,
            InstantSource clock) {
        this(verifier, services, Map.of(), log, random, clock);
    }

    /// An endpoint of these services and no others.
    ///
    /// @param services by signing name, such as `dynamodb` or `cognito-idp`
    /// @param streaming by signing name, such as `s3`
    /// @param random of the request ids
    public AwsEndpoint(
            SignatureVerifier verifier,
            Map<String, AwsService> services,
            Map<String, StreamingService> streaming,
            RequestLog log,
            RandomGenerator random,
            InstantSource clock) {
        this.verifier = verifier;
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
        var at = clock.instant();
        long start = System.nanoTime();
        var addressee = Addressee.of(request);
        var reply = addressee == null ? refuse(AwsError.noService(), request) : reply(addressee.service(), request);
        var answer = identified(reply.answer());
        log(
                at,
                start,
                addressee == null ? new Addressee("", request.method()) : addressee,
                reply.caller(),
                answer.status());
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
            var at = clock.instant();
            long start = System.nanoTime();
            var served = service.answer(head, body);
            log(
                    at,
                    start,
                    new Addressee(addressee.service(), served.operation()),
                    served.caller(),
                    served.answer().status());
            return served.answer();
        };
    }

    private Reply reply(String name, Incoming request) throws InterruptedException {
        var service = services.get(name);
        if (service == null) {
            return refuse(AwsError.unknownService(name), request);
        }
        if (request.tooLarge()) {
            return refuse(AwsError.tooLarge(), request);
        }
        return switch (verifier.verify(request)) {
            case Verified verified -> new Reply(service.answer(request, verified.caller()), verified.caller());
            case Refused refused -> refuse(AwsError.refused(refused), request);
            case Unsigned() ->
                service.takesUnsigned(request)
                        ? new Reply(service.answer(request, null), null)
                        : refuse(AwsError.unsigned(), request);
        };
    }

    private void log(Instant at, long start, Addressee addressee, @Nullable Caller caller, int status) {
        log.add(new RequestLog.Entry(
                at,
                addressee.service(),
                addressee.operation(),
                caller == null ? null : caller.principal().arn(),
                status,
                Duration.ofNanos(System.nanoTime() - start)));
    }

    private static Reply refuse(AwsError error, Incoming request) {
        return new Reply(error.to(request), null);
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

    private record Reply(Answer answer, @Nullable Caller caller) {}
}
