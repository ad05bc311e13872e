package io.stratus.local.cognito.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.stratus.local.cognito.user.User;
import io.stratus.local.crypto.RandomIds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.random.RandomGenerator;

/// ID and access tokens with the claims that the Cognito Developer Guide lists ("Understanding the identity token",
/// "Understanding the access token").
public final class Tokens {

    static final String SELF_SERVICE = "aws.cognito.signin.user.admin";

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

    /// A session that begins now.
    public Session begin() {
        return new Session(RandomIds.uuid(random), RandomIds.uuid(random), clock.instant());
    }

    public String idToken(User user, Audience audience, Session session) {
        var claims = common(user, session, "id", audience.idToken())
                .audience(audience.clientId())
                .claim("cognito:username", user.username());
        user.attributes()
                .forEach((name, value) -> claims.claim(name, BOOLEANS.contains(name) ? Boolean.valueOf(value) : value));
        return key.sign(claims.build());
    }

    public String accessToken(User user, Audience audience, Session session) {
        return key.sign(common(user, session, "access", audience.accessToken())
                .claim("client_id", audience.clientId())
                .claim("username", user.username())
                .claim("scope", SELF_SERVICE)
                .build());
    }

    private JWTClaimsSet.Builder common(User user, Session session, String use, Duration validity) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(user.sub())
                .jwtID(RandomIds.uuid(random))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .claim("auth_time", session.authTime().getEpochSecond())
                .claim("origin_jti", session.origin())
                .claim("event_id", session.event())
                .claim("token_use", use);
        if (!user.groups().isEmpty()) {
            claims.claim("cognito:groups", user.groups());
        }
        return claims;
    }
}
