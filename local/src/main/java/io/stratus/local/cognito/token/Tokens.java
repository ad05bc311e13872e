package io.stratus.local.cognito.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.stratus.local.cognito.user.User;
import io.stratus.local.crypto.RandomIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// ID and access tokens with the claims that the Cognito Developer Guide lists ("Understanding the identity token",
/// "Understanding the access token").
public final class Tokens {

    private static final Set<String> BOOLEANS = Set.of("email_verified", "phone_number_verified");

    private final String issuer;
    private final SigningKey key;
    private final InstantSource clock;
    private final RandomGenerator random;

    public Tokens(String issuer, SigningKey key, InstantSource clock, RandomGenerator random) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
        this.random = random;
    }

    /// A session that begins now, of the API.
    public Session begin() {
        return begin(clock.instant(), Scopes.OF_THE_API);
    }

    /// A session of whoever signed in then.
    public Session begin(Instant authTime, List<String> scopes) {
        return new Session(RandomIds.uuid(random), RandomIds.uuid(random), authTime, scopes);
    }

    /// What says who the user is, as far as the scopes show it.
    ///
    /// @param nonce what an OpenID client wants to find in it; null where it asked for none
    public String idToken(User user, Audience audience, Session session, @Nullable String nonce) {
        var claims = common(user, audience, session, "id", audience.idToken())
                .audience(audience.clientId())
                .claim("cognito:username", user.username());
        if (audience.revocable()) {
            claims.jwtID(RandomIds.uuid(random));
        }
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        Scopes.visible(user.attributes(), session.scopes())
                .forEach((name, value) -> claims.claim(name, BOOLEANS.contains(name) ? Boolean.valueOf(value) : value));
        return key.sign(claims.build());
    }

    public String accessToken(User user, Audience audience, Session session) {
        return key.sign(common(user, audience, session, "access", audience.accessToken())
                .jwtID(RandomIds.uuid(random))
                .claim("client_id", audience.clientId())
                .claim("username", user.username())
                .claim("scope", String.join(" ", session.scopes()))
                .build());
    }

    private JWTClaimsSet.Builder common(User user, Audience audience, Session session, String use, Duration validity) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(user.sub())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .claim("auth_time", session.authTime().getEpochSecond())
                .claim("event_id", session.event())
                .claim("token_use", use);
        if (audience.revocable()) {
            claims.claim("origin_jti", session.origin());
        }
        if (!user.groups().isEmpty()) {
            claims.claim("cognito:groups", user.groups());
        }
        return claims;
    }
}
