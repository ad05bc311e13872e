package io.stratus.local.sts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// Says whom an OpenID token stands for: signed by RS256 with a key of a provider that this account knows, for one
/// audience, not expired.
final class WebIdentityTokens {

    private final List<OpenIdProvider> providers;
    private final InstantSource clock;

    WebIdentityTokens(List<OpenIdProvider> providers, InstantSource clock) {
        this.providers = List.copyOf(providers);
        this.clock = clock;
    }

    /// @throws Refusal with AWS's error for a token that is not good
    WebIdentity read(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var provider = provider(claims);
            if (!verified(jwt, provider)) {
                throw Refusal.invalidToken("Couldn't verify the signature of the token by a key of its provider");
            }
            checkExpiry(claims);
            return identity(claims, provider);
        } catch (ParseException garbage) {
            throw notValid();
        }
    }

    private OpenIdProvider provider(JWTClaimsSet claims) {
        return providers.stream()
                .filter(provider -> provider.issuer().equals(claims.getIssuer()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidToken(
                        "No OpenIDConnect provider found in your account for " + claims.getIssuer()));
    }

    private static boolean verified(SignedJWT jwt, OpenIdProvider provider) {
        var keyId = jwt.getHeader().getKeyID();
        if (keyId == null
                || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                || !(provider.keys().get().getKeyByKeyId(keyId) instanceof RSAKey key)) {
            return false;
        }
        try {
            return jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()));
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    private void checkExpiry(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = claims.getExpirationTime();
        if (expires == null) {
            throw notValid();
        }
        if (!now.isBefore(expires.toInstant())) {
            throw new Refusal(
                    "ExpiredTokenException",
                    400,
                    "Token expired: current date/time %d must be before the expiration date/time %d"
                            .formatted(now.getEpochSecond(), expires.toInstant().getEpochSecond()));
        }
    }

    private static WebIdentity identity(JWTClaimsSet claims, OpenIdProvider provider) throws ParseException {
        var subject = claims.getSubject();
        if (subject == null || claims.getAudience().size() != 1) {
            throw notValid();
        }
        var methods = Objects.requireNonNullElse(claims.getStringListClaim("amr"), List.<String>of());
        return new WebIdentity(
                provider.name(), subject, claims.getAudience().getFirst(), methods, TokenTags.read(claims));
    }

    private static Refusal notValid() {
        return Refusal.invalidToken(
                "The ID Token provided is not a valid JWT. " + "(You may see this error if you sent an Access Token)");
    }
}
