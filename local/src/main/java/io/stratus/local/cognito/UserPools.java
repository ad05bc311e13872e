package io.stratus.local.cognito;

import com.nimbusds.jose.jwk.JWKSet;
import io.stratus.local.http.Answer;
import io.stratus.local.http.Incoming;
import io.stratus.local.ses.Outbox;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The Amazon Cognito user pools of one run, answering the API (JSON 1.1 by `X-Amz-Target`) and each pool's two
/// well-known documents. Safe for any number of callers at once.
public final class UserPools {

    private final Pools pools;
    private final Operations operations;
    private final WellKnown wellKnown;
    private final DomainAccounts accounts;
    private final DomainTokens tokens;

    private UserPools(Pools pools, Operations operations, DomainAccounts accounts) {
        this.pools = pools;
        this.operations = operations;
        this.accounts = accounts;
        this.tokens = new DomainTokens(pools);
        this.wellKnown = new WellKnown(pools);
    }

    /// Makes the pools ready, with what the data folder remembers of them.
    ///
    /// @param base what issuers begin with, as `http://127.0.0.1:4566`
    /// @param data the folder that keeps users, keys, groups and refresh tokens; null to forget all at the end
    /// @throws IllegalStateException if the folder holds a broken file
    public static UserPools open(
            List<PoolSpec> specs,
            URI base,
            Outbox mail,
            InstantSource clock,
            SecureRandom random,
            @Nullable Path data) {
        var pools = new Pools(data == null ? null : new StateFile(data));
        for (var spec : specs) {
            pools.open(spec, base.toString().replaceAll("/+$", "") + "/" + spec.id(), clock, random);
        }
        pools.keep();
        var setups = new SetupSessions(clock, random);
        var operations = new Operations(pools, setups, mail, clock, random);
        return new UserPools(pools, operations, new DomainAccounts(pools, operations, setups, clock, random));
    }

    /// For the pages of the pools' domains.
    public DomainAccounts accounts() {
        return accounts;
    }

    /// For the OAuth 2.0 endpoints of the pools' domains.
    public DomainTokens tokens() {
        return tokens;
    }

    /// Whether a caller *may* do what it asks is the front's to decide too: the action is `cognito-idp:` and the name
    /// after the dot of `X-Amz-Target`.
    ///
    /// @param callerArn whose signature the front has verified; null for an unsigned call
    public Answer answer(Incoming request, @Nullable String callerArn) {
        return switch (request.method()) {
            case "POST" -> JsonProtocol.answer(request, (name, in) -> operations.answer(name, in, callerArn));
            case "GET", "HEAD" -> wellKnown.answer(request);
            case "OPTIONS" -> JsonProtocol.preflight();
            default -> Answer.empty(405).with("Allow", "GET, HEAD, OPTIONS, POST");
        };
    }

    /// The ARN of the pool that an administrators' operation is for, which IAM credentials must allow; null where the
    /// operation is anyone's (Cognito Developer Guide, "API operations by authorization model").
    ///
    /// @param account 12 digits
    public @Nullable String administered(Incoming request, String account) {
        return JsonProtocol.pool(request, operations::needCredentials)
                .map(pool ->
                        "arn:aws:cognito-idp:%s:%s:userpool/%s".formatted(pool.replaceAll("_.*", ""), account, pool))
                .orElse(null);
    }

    /// The `iss` of a pool's tokens.
    ///
    /// @throws IllegalArgumentException if there is no such pool
    public String issuer(String poolId) {
        return known(poolId).issuer();
    }

    /// The public keys of a pool, for whoever verifies its tokens; they stay the same for the whole run.
    ///
    /// @throws IllegalArgumentException if there is no such pool
    public JWKSet keys(String poolId) {
        return known(poolId).key().published();
    }

    /// Whether the session that a token names goes on: its user is there and not disabled, it was not revoked, and the
    /// user has not signed out everywhere since. What an identity pool with ServerSideTokenCheck asks.
    ///
    /// @param sub the token's `sub`
    /// @param originJti the token's `origin_jti`; null where the client's tokens have none
    /// @param authTime the token's `auth_time`
    /// @throws IllegalArgumentException if there is no such pool
    public boolean live(String poolId, String sub, @Nullable String originJti, Instant authTime) {
        var pool = known(poolId);
        return pool.users().all().stream()
                .filter(user -> user.sub().equals(sub) && !user.isDisabled())
                .anyMatch(user -> pool.refreshTokens().isLive(user.username(), originJti, authTime));
    }

    private Pool known(String poolId) {
        try {
            return pools.pool(poolId);
        } catch (Refusal unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }
}
