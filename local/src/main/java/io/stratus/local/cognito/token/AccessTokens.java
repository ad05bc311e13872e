package io.stratus.local.cognito.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says whose access token it is, for the operations that a signed-in user does on themselves.
public final class AccessTokens {

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public AccessTokens(String issuer, SigningKey key, InstantSource clock) {
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(key.published())));
        processor.setJWTClaimsSetVerifier(new Claims(issuer, clock));
    }

    /// What a token is worth.
    public sealed interface Reading {
        /// Signed by the pool and not yet expired. Whether its session goes on is [RefreshTokens]' to say.
        ///
        /// @param origin `origin_jti`; null where the client's tokens do not name their session
        record Bearer(
                String username,
                List<String> scopes,
                @Nullable String origin,
                Instant authTime) implements Reading {}

        record Expired() implements Reading {}

        /// Signed by the pool, but without the scope that was asked for.
        record Unscoped() implements Reading {}

        record Invalid() implements Reading {}
    }

    public Reading read(String token, String scope) {
        try {
            var claims = processor.process(token, null);
            var scopes = List.of(String.valueOf(claims.getStringClaim("scope")).split(" "));
            return scopes.contains(scope)
                    ? new Reading.Bearer(
                            claims.getStringClaim("username"),
                            scopes,
                            claims.getStringClaim("origin_jti"),
                            Instant.ofEpochSecond(claims.getLongClaim("auth_time")))
                    : new Reading.Unscoped();
        } catch (ExpiredJWTException expired) {
            return new Reading.Expired();
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return new Reading.Invalid();
        }
    }

    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final InstantSource clock;

        Claims(String issuer, InstantSource clock) {
            super(
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("token_use", "access")
                            .build(),
                    Set.of("sub", "username", "auth_time", "exp", "iat"));
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
