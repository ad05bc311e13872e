package io.stratus.local.cognito.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import io.stratus.local.cognito.token.SigningKey;
import io.stratus.local.sts.TokenTags;
import io.stratus.local.sts.WebIdentity;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// The tokens that identity pools give out for AssumeRoleWithWebIdentity: valid for ten minutes (Cognito API Reference,
/// GetOpenIdToken).
final class OpenIdTokens {

    static final String ISSUER = "https://cognito-identity.amazonaws.com";

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final SecureRandom random;
    private final InstantSource clock;

    /// Made at the first use: most pools allow no classic flow, and no start waits for it.
    private @Nullable SigningKey key;

    OpenIdTokens(SecureRandom random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    String issue(WebIdentity identity) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(identity.subject())
                .audience(identity.audience())
                .claim("amr", identity.methods())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)));
        return key().sign(TokenTags.write(claims, identity.tags().values()).build());
    }

    JWKSet keys() {
        return key().published();
    }

    private synchronized SigningKey key() {
        if (key == null) {
            key = SigningKey.generate(random);
        }
        return key;
    }
}
