package io.stratus.local.cognito.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.text.ParseException;

/// The RSA key, 2048 bits, that signs one pool's tokens by RS256.
public final class SigningKey {

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    public static SigningKey generate(SecureRandom random) {
        try {
            return new SigningKey(new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .secureRandom(random)
                    .generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java makes RSA keys of 2048 bits", impossible);
        }
    }

    /// The key that was kept.
    ///
    /// @param jwk the private key, as [#toJwk] gave it
    /// @throws IllegalArgumentException if it is no such key
    public static SigningKey of(String jwk) {
        try {
            return new SigningKey(RSAKey.parse(jwk));
        } catch (ParseException broken) {
            throw new IllegalArgumentException("not an RSA key in JWK form", broken);
        }
    }

    /// The *private* key, to be kept.
    public String toJwk() {
        return key.toJSONString();
    }

    /// The public key, for whoever verifies.
    public JWKSet published() {
        return new JWKSet(key.toPublicJWK());
    }

    /// A signed token with these claims.
    public String sign(JWTClaimsSet claims) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("an RSA key signs by RS256", impossible);
        }
        return jwt.serialize();
    }
}
