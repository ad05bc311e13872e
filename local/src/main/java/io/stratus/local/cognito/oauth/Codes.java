package io.stratus.local.cognito.oauth;

import io.stratus.local.cognito.Pending;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Authorization codes: good once, and for five minutes (Cognito Developer Guide, "The redirect and authorization
/// endpoint").
final class Codes {

    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private final Pending<Grant> pending;

    Codes(InstantSource clock, SecureRandom random) {
        this.pending = new Pending<>(clock, random);
    }

    /// What a code stands for.
    ///
    /// @param signedIn when
    /// @param nonce null for none
    /// @param pkce null where no verifier is needed
    record Grant(
            String clientId,
            String redirectUri,
            String username,
            Instant signedIn,
            List<String> scopes,
            @Nullable String nonce,
            @Nullable Pkce pkce) {

        /// Whether it may be exchanged so. A verifier without a challenge would mean that somebody took the challenge
        /// out of the request (RFC 9700, section 2.1.1).
        boolean isFor(String client, @Nullable String redirect, @Nullable String verifier) {
            return clientId.equals(client)
                    && redirectUri.equals(redirect)
                    && (pkce == null ? verifier == null : pkce.isProvenBy(verifier));
        }
    }

    String issue(AuthorizationRequest request, String username, Instant signedIn) {
        var grant = new Grant(
                request.client().id(),
                request.callback().uri(),
                username,
                signedIn,
                request.scopes(),
                request.nonce(),
                request.pkce());
        return pending.put(grant, VALIDITY);
    }

    /// What the code stands for, the first time; null where it stands for nothing, or no longer.
    @Nullable
    Grant redeem(String code) {
        return pending.take(code);
    }
}
