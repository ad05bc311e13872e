package io.stratus.local.cognito.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import io.stratus.local.cognito.token.SigningKey;
import io.stratus.local.sts.TokenTags;
import io.stratus.local.sts.WebIdentity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;

/// The tokens that identity pools give out for AssumeRoleWithWebIdentity: valid for ten minutes (Cognito API Reference,
/// GetOpenIdToken).
final class OpenIdTokens {

    static final String ISSUER = "https://cognito-identity.amazonaws.com";

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final SigningKey key;
    private final InstantSource clock;

    OpenIdTokens(SigningKey key, InstantSource clock) {
        this.key = key;
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
        return key.sign(TokenTags.write(claims, identity.tags().values()).build());
    }

    JWKSet keys() {
        return key.published();
    }
}
