package io.stratus.local.gateway.authorizer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Rejection;
import java.time.Instant;
import java.util.List;

/// A `cognito_user_pools` authorizer on a method without scopes: it takes ID tokens, bare or after `Bearer `
/// ("Integrate a REST API with an Amazon Cognito user pool"; the events of AWS's own Powertools carry both forms).
final class CognitoAuthorizer implements Authorizer {

    /// A longer token is refused unread; all headers together may have 10,240 bytes.
    static final int MAX_TOKEN = 8_192;

    private static final int MAX_CACHED = 10_000;
    private static final String BEARER = "Bearer ";

    private final String header;
    private final List<IdTokens> pools;
    // By the whole token: the signature alone would let an altered payload through.
    private final Cache<String, IdToken> verified =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    CognitoAuthorizer(String header, List<IdTokens> pools) {
        this.header = header;
        this.pools = List.copyOf(pools);
    }

    @Override
    public Verdict check(Call call) {
        var values = call.request().fields().all(header);
        if (values.size() != 1) {
            return denied(values.isEmpty() ? "no " + header + " header" : "more than one " + header + " header");
        }
        var token = bare(values.getFirst());
        if (token.length() > MAX_TOKEN) {
            return denied("the token is longer than " + MAX_TOKEN + " characters");
        }
        var known = verified.getIfPresent(token);
        return known == null ? verify(token, call.at()) : admit(known, call.at());
    }

    private Verdict verify(String token, Instant now) {
        var reason = "no pool";
        for (var pool : pools) {
            switch (pool.read(token, now)) {
                case IdTokens.Genuine(var idToken) -> {
                    verified.put(token, idToken);
                    return admit(idToken, now);
                }
                case IdTokens.Refused(var why) -> reason = why;
            }
        }
        return denied(reason);
    }

    private static Verdict admit(IdToken token, Instant now) {
        return token.expiredAt(now) ? new Verdict.Denied(Rejection.expired()) : new Verdict.Admitted(token.claims());
    }

    private static Verdict denied(String reason) {
        return new Verdict.Denied(Rejection.unauthorized(reason));
    }

    private static String bare(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? value.substring(BEARER.length()).strip()
                : value.strip();
    }
}
