package io.stratus.local.console;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.http.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// `GET /` is the page, `GET /api/state` what it shows, `/mail` the inbox (design of the local contract).
///
/// Answers only requests that name a loopback host, so that no foreign web page can read it by DNS rebinding.
public final class Console implements Site {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8 index.html",
            "/console.css", "text/css; charset=utf-8 console.css",
            "/console.js", "text/javascript; charset=utf-8 console.js");

    private final Supplier<State> state;
    private final Site inbox;

    public Console(Supplier<State> state, Site inbox) {
        this.state = state;
        this.inbox = inbox;
    }

    /// Everything the page shows, at one moment.
    public record State(
            List<Address> addresses,
            List<FunctionRow> functions,
            List<ResourceRow> resources,
            long requestsSeen,
            List<RequestRow> requests,
            List<DenialRow> denials) {}

    @Override
    public Answer answer(Incoming request) throws InterruptedException {
        if (!fromLoopback(request)) {
            return Answer.of(421, "text/plain; charset=utf-8", "This console answers on 127.0.0.1 only.\n");
        }
        if (request.path().equals("/mail")) {
            return inbox.answer(request);
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Answer.empty(405).with("Allow", "GET, HEAD");
        }
        if (request.path().equals("/api/state")) {
            return Answer.of(200, "application/json", JSON.writeValueAsString(state.get()))
                    .with("Cache-Control", "no-store");
        }
        var file = FILES.get(request.path());
        return file == null ? Answer.of(404, "text/plain; charset=utf-8", "No such page.\n") : page(file);
    }

    private static boolean fromLoopback(Incoming request) {
        var host = request.fields().first("Host");
        return host != null && LOOPBACK.contains(host.replaceFirst(":\\d+$", ""));
    }

    private static Answer page(String file) {
        int space = file.lastIndexOf(' ');
        return Answer.of(200, file.substring(0, space), resource(file.substring(space + 1)))
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff");
    }

    private static String resource(String name) {
        try (var in = Console.class.getResourceAsStream("/console/" + name)) {
            if (in == null) {
                throw new IllegalStateException("console/" + name + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
