package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.DomainClient;
import io.stratus.local.crypto.RandomIds;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Who has signed in with which browser: for one hour no other app client of the pool asks for the password again
/// (Cognito Developer Guide, "Managed login session duration"). Kept in memory, and of the 10,000 latest only.
final class BrowserSessions {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final int CAPACITY = 10_000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Visitor> byHandle = new LinkedHashMap<>();

    BrowserSessions(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// @param signedIn when
    record Visitor(String poolId, String username, Instant signedIn) {}

    /// The answer with the cookie of a session that begins now.
    synchronized Answer begin(Answer answer, DomainClient client, String username) {
        if (byHandle.size() == CAPACITY) {
            byHandle.remove(byHandle.keySet().iterator().next());
        }
        var handle = RandomIds.opaque(random, 32);
        byHandle.put(handle, new Visitor(client.poolId(), username, clock.instant()));
        return answer.with("Set-Cookie", Cookies.set(name(client), handle, VALIDITY.toSeconds()));
    }

    /// Whoever has signed in to the client's pool; null where nobody has, or too long ago.
    synchronized @Nullable Visitor find(Incoming request, DomainClient client) {
        var handle = Cookies.value(request, name(client));
        var visitor = handle == null ? null : byHandle.get(handle);
        return visitor == null
                        || !visitor.poolId().equals(client.poolId())
                        || !clock.instant().isBefore(visitor.signedIn().plus(VALIDITY))
                ? null
                : visitor;
    }

    /// The answer that takes the cookie back.
    synchronized Answer end(Answer answer, Incoming request, DomainClient client) {
        var handle = Cookies.value(request, name(client));
        if (handle != null) {
            byHandle.remove(handle);
        }
        return answer.with("Set-Cookie", Cookies.expire(name(client)));
    }

    // On AWS each pool has a domain, and so cookies, of its own; here all share one.
    private static String name(DomainClient client) {
        return "cognito." + client.poolId();
    }
}
