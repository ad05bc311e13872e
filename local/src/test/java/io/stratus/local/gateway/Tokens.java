package io.stratus.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/// Tokens as the pool of `gateway/notes.yaml` issues them, and others.
final class Tokens {

    static final String POOL = "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/eu-central-1_test";
    static final String ISSUER = "http://127.0.0.1:4566/eu-central-1_test";
    static final String CLIENT = "3nkoep4151b7umeggnottc30u9";
    static final RSAKey KEY = key("key-1");
    static final RSAKey STRANGERS_KEY = key("key-1");

    private Tokens() {}

    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("d2f50444-0041-7036-aea2-a955fca33d37")
                .issuer(ISSUER)
                .audience(CLIENT)
                .claim("token_use", "id")
                .claim("auth_time", Api.NOON.getEpochSecond())
                .claim("email_verified", true)
                .claim("cognito:groups", List.of("authors", "editors"))
                .issueTime(Date.from(Api.NOON))
                .expirationTime(after(Duration.ofHours(1)));
    }

    static Date after(Duration duration) {
        return Date.from(Api.NOON.plus(duration));
    }

    static String valid() {
        return signed(claims());
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1"), claims, KEY);
    }

    static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            return signed(header, claims, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(header.build(), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
