package io.stratus.local.sts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/// An OpenID provider that signs what a test wants signed.
public final class TestProvider {

    static final String ISSUER = "https://cognito-identity.amazonaws.com";

    private final InstantSource clock;
    private final RSAKey key;

    public TestProvider(InstantSource clock) {
        this.clock = clock;
        try {
            key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    OpenIdProvider published() {
        return new OpenIdProvider(LocalSts.PROVIDER, ISSUER, this::keys);
    }

    public JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }

    /// What an identity pool says of an identity.
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("eu-central-1:pool")
                .subject("eu-central-1:ann")
                .claim("amr", List.of("authenticated"))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(10))));
    }

    public String sign(JWTClaimsSet.Builder claims) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
        return jwt.serialize();
    }
}
