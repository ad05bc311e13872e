package io.stratus.local.cognito.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Checks the ID tokens that log in: signed by RS256 with a key of the user pool, issued by it, for the app client that
/// the identity pool names, not expired; where the identity pool wants it, still live.
final class LoginTokens {

    private final Map<String, UserPool> userPools;
    private final InstantSource clock;

    LoginTokens(Map<String, UserPool> userPools, InstantSource clock) {
        this.userPools = Map.copyOf(userPools);
        this.clock = clock;
    }

    /// @throws Refusal with AWS's error for a token that does not log in
    Login check(IdentityPoolSpec.Provider provider, String token) {
        var userPool = userPools.get(provider.name());
        if (userPool == null) {
            throw unsupported();
        }
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            checkIssuer(claims, userPool);
            checkSignature(jwt, userPool);
            checkExpiry(claims);
            checkAudience(claims, provider);
            if (provider.serverSideTokenCheck() && !userPool.tokens().live(claims.getClaims())) {
                throw Refusal.invalidToken("Token has been revoked.");
            }
            return new Login(provider, subject(claims), claims.getClaims());
        } catch (ParseException garbage) {
            throw notOpenId();
        }
    }

    static Refusal unsupported() {
        return Refusal.notAuthorized("Token is not from a supported provider of this identity pool.");
    }

    private static void checkIssuer(JWTClaimsSet claims, UserPool userPool) {
        if (!userPool.issuer().equals(claims.getIssuer())) {
            throw Refusal.invalidToken("Issuer doesn't match providerName");
        }
    }

    private static void checkSignature(SignedJWT jwt, UserPool userPool) {
        var keyId = jwt.getHeader().getKeyID();
        if (keyId == null
                || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                || !(userPool.keys().get().getKeyByKeyId(keyId) instanceof RSAKey key)
                || !verified(jwt, key)) {
            throw Refusal.invalidToken("Token signature invalid.");
        }
    }

    private static boolean verified(SignedJWT jwt, RSAKey key) {
        try {
            return jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()));
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    private void checkExpiry(JWTClaimsSet claims) {
        var expires = claims.getExpirationTime();
        var now = clock.instant();
        if (expires == null) {
            throw notOpenId();
        }
        if (!now.isBefore(expires.toInstant())) {
            throw Refusal.invalidToken("Token expired: %d >= %d"
                    .formatted(now.getEpochSecond(), expires.toInstant().getEpochSecond()));
        }
    }

    private static void checkAudience(JWTClaimsSet claims, IdentityPoolSpec.Provider provider) {
        if (claims.getAudience().isEmpty()) {
            throw Refusal.invalidToken("Missing a required claim: aud"); // an access token has none
        }
        if (!claims.getAudience().equals(List.of(provider.clientId())) || !"id".equals(claims.getClaim("token_use"))) {
            throw unsupported();
        }
    }

    private static String subject(JWTClaimsSet claims) {
        var subject = claims.getSubject();
        if (subject == null) {
            throw notOpenId();
        }
        return subject;
    }

    private static Refusal notOpenId() {
        return Refusal.invalidToken("Not a valid OpenId Connect identity token.");
    }
}
