package io.stratus.local.gateway.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/// The ID tokens of one user pool ("Verifying JSON web tokens", Amazon Cognito): RS256 by a key of the pool that
/// the header names, issued by the pool, for one of its app clients, `token_use` `id`.
record IdTokens(Pool pool) {

    /// How far the clocks of issuer and gateway may be apart.
    static final Duration SKEW = Duration.ofSeconds(30);

    sealed interface Reading {}

    /// Right but for its expiry, which is not looked at yet.
    record Genuine(IdToken token) implements Reading {}

    record Refused(String reason) implements Reading {}

    Reading read(String token, Instant now) {
        try {
            var jwt = SignedJWT.parse(token);
            var reason = signatureFault(jwt);
            if (reason != null) {
                return new Refused(reason);
            }
            var claims = jwt.getJWTClaimsSet();
            reason = claimFault(claims, now);
            return reason == null
                    ? new Genuine(new IdToken(
                            Claims.asText(claims), claims.getExpirationTime().toInstant()))
                    : new Refused(reason);
        } catch (ParseException garbage) {
            return new Refused("no signed JSON web token");
        } catch (JOSEException unverifiable) {
            return new Refused("the signature cannot be verified");
        }
    }

    private @Nullable String signatureFault(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return "the algorithm is not RS256";
        }
        var keyId = header.getKeyID();
        if (keyId == null || !(pool.keys().get().getKeyByKeyId(keyId) instanceof RSAKey key)) {
            return "the pool has no such key";
        }
        return jwt.verify(new RSASSAVerifier(key.toRSAPublicKey())) ? null : "the signature is wrong";
    }

    private @Nullable String claimFault(JWTClaimsSet claims, Instant now) {
        if (!pool.issuer().equals(claims.getIssuer())) {
            return "another issuer";
        }
        var audience = claims.getAudience();
        if (audience.size() != 1 || !pool.clientIds().contains(audience.getFirst())) {
            return "another audience";
        }
        if (!"id".equals(claims.getClaim("token_use"))) {
            return "no ID token";
        }
        if (claims.getExpirationTime() == null) {
            return "no expiry";
        }
        return later(claims.getNotBeforeTime(), now) || later(claims.getIssueTime(), now) ? "not valid yet" : null;
    }

    private static boolean later(@Nullable Date date, Instant now) {
        return date != null && date.toInstant().isAfter(now.plus(SKEW));
    }
}
