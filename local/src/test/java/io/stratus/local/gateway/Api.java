package io.stratus.local.gateway;

import com.nimbusds.jose.jwk.JWKSet;
import io.stratus.local.gateway.authorizer.Pool;
import io.stratus.local.gateway.integration.Backend;
import io.stratus.local.gateway.integration.BackendAnswer;
import io.stratus.local.gateway.throttle.MethodThrottle;
import io.stratus.local.gateway.throttle.Throttle;
import io.stratus.local.http.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API `gateway/notes.yaml` over real HTTP, with a function that answers as told and a clock that is stepped.
final class Api implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final AtomicReference<BackendAnswer> function =
            new AtomicReference<>(payload("{\"statusCode\":200,\"body\":\"ok\"}"));
    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    final BlockingQueue<Traffic.Exchange> traffic = new LinkedBlockingQueue<>();
    final Gateway gateway;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final LoopbackServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// What the function was asked, and for how long the gateway would wait.
    record Asked(String functionArn, JsonNode event, Duration timeout) {}

    private Api(Map<String, Object> document, List<MethodThrottle> throttles) {
        gateway = Gateway.open(
                spec(document, throttles),
                List.of(new Pool(Tokens.POOL, Tokens.ISSUER, Set.of(Tokens.CLIENT), () -> new JWKSet(Tokens.KEY))),
                backend(),
                traffic::add,
                now::get,
                new SecureRandom());
        server = LoopbackServer.start(0, Gateway.MAX_BODY, gateway);
    }

    static Api open(MethodThrottle... throttles) {
        return new Api(document(), List.of(throttles));
    }

    static ApiSpec spec(Map<String, Object> document, List<MethodThrottle> throttles) {
        return new ApiSpec("a1b2c3d4e5", "prod", "eu-central-1", "000000000000", document, Throttle.ACCOUNT, throttles);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> document() {
        try (InputStream yaml = Api.class.getResourceAsStream("/gateway/notes.yaml")) {
            return (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(yaml));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Backend backend() {
        return (arn, event, wait) -> {
            asked.add(new Asked(arn, JsonMapper.shared().readTree(event), wait));
            return function.get();
        };
    }

    static BackendAnswer payload(String json) {
        return new BackendAnswer.Payload(json.getBytes(StandardCharsets.UTF_8));
    }

    void step(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(server.uri() + pathAndQuery));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        var request = request(pathAndQuery);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String pathAndQuery, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(pathAndQuery).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
