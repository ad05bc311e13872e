package io.stratus.local.cognito;

import io.stratus.local.cognito.token.AccessTokens;
import io.stratus.local.cognito.token.RefreshTokens;
import io.stratus.local.cognito.token.SigningKey;
import io.stratus.local.cognito.token.Tokens;
import io.stratus.local.cognito.user.Lockouts;
import io.stratus.local.cognito.user.Users;
import io.stratus.local.crypto.RandomIds;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The pools of this run, by id and by app client.
final class Pools {

    private final Map<String, Pool> byId = new LinkedHashMap<>();
    private final Map<String, App> byClient = new LinkedHashMap<>();
    private final @Nullable StateFile file;
    private final List<SavedPool> saved;
    private final AtomicLong changes = new AtomicLong();
    private final Object writing = new Object();
    private long written;

    Pools(@Nullable StateFile file) {
        this.file = file;
        this.saved = file == null ? List.of() : file.read();
    }

    void open(PoolSpec spec, String issuer, InstantSource clock, SecureRandom random) {
        var before = saved.stream()
                .filter(pool -> pool.id().equals(spec.id()))
                .findFirst()
                .orElseGet(() -> fresh(spec.id(), random));
        var key = SigningKey.of(before.key());
        var pool = new Pool(
                spec,
                issuer,
                key,
                before.secret(),
                new Users(spec.emailSignsIn(), spec.caseSensitive(), before.users(), this::keep),
                new RefreshTokens(clock, random, before.refreshTokens(), this::keep),
                new Tokens(issuer, key, clock, random),
                new AccessTokens(issuer, key, clock),
                new Lockouts(clock));
        byId.put(spec.id(), pool);
        spec.clients().forEach(client -> byClient.put(client.id(), new App(pool, client)));
    }

    /// @throws Refusal if there is no such pool
    Pool pool(String id) {
        var pool = byId.get(id);
        if (pool == null) {
            throw Refusal.notFound("User pool " + id + " does not exist.");
        }
        return pool;
    }

    /// @throws Refusal if no pool issues under that name
    Pool issuedBy(String issuer) {
        for (var pool : byId.values()) {
            if (pool.issuer().equals(issuer)) {
                return pool;
            }
        }
        throw Refusal.notFound("No user pool issues as that.");
    }

    /// @throws Refusal if there is no such client
    App app(String clientId) {
        var app = byClient.get(clientId);
        if (app == null) {
            throw Refusal.notFound("User pool client " + clientId + " does not exist.");
        }
        return app;
    }

    /// Returns when the file holds at least what was true at the call. Changes that wait together share one write.
    void keep() {
        if (file == null) {
            return;
        }
        long mine = changes.incrementAndGet();
        synchronized (writing) {
            if (written < mine) {
                long upTo = changes.get();
                file.write(snapshot());
                written = upTo;
            }
        }
    }

    /// With the pools of the file that this run does not have: another template's, perhaps.
    private List<SavedPool> snapshot() {
        var all = new LinkedHashMap<String, SavedPool>();
        saved.forEach(pool -> all.put(pool.id(), pool));
        byId.forEach((id, pool) -> all.put(id, pool.saved()));
        return List.copyOf(all.values());
    }

    private static SavedPool fresh(String id, SecureRandom random) {
        return new SavedPool(
                id, SigningKey.generate(random).toJwk(), RandomIds.opaque(random, 32), List.of(), List.of());
    }
}
