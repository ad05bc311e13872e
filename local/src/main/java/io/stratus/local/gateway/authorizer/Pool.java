package io.stratus.local.gateway.authorizer;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Set;
import java.util.function.Supplier;

/// A user pool whose tokens an authorizer may take.
///
/// @param issuer the tokens' `iss`
/// @param clientIds its app clients, the tokens' `aud`
/// @param keys its public keys as they are now
public record Pool(String userPoolArn, String issuer, Set<String> clientIds, Supplier<JWKSet> keys) {

    public Pool {
        clientIds = Set.copyOf(clientIds);
    }
}
