package io.stratus.local;

import io.stratus.local.cognito.UserPools;
import io.stratus.local.cognito.identity.IdentityPoolSpec;
import io.stratus.local.cognito.identity.UserPool;
import io.stratus.local.template.Stack;
import io.stratus.local.template.view.IdentityPoolResource;
import io.stratus.local.template.view.UserPoolResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What identity pools are told, from what the template says and of the user pools beside them.
final class IdentitySpecs {

    private IdentitySpecs() {}

    static List<IdentityPoolSpec> pools(Stack stack) {
        return IdentityPoolResource.all(stack).stream().map(IdentitySpecs::pool).toList();
    }

    private static IdentityPoolSpec pool(IdentityPoolResource pool) {
        return new IdentityPoolSpec(
                pool.id(),
                pool.name(),
                pool.guests(),
                pool.classicFlow(),
                pool.providers().stream().map(IdentitySpecs::provider).toList(),
                pool.authenticatedRoleArn());
    }

    private static IdentityPoolSpec.Provider provider(IdentityPoolResource.Provider provider) {
        return new IdentityPoolSpec.Provider(
                provider.name(), provider.clientId(), provider.serverSideTokenCheck(), provider.principalTags());
    }

    /// By the name that an identity pool has for them.
    static Map<String, UserPool> userPools(Stack stack, UserPools pools) {
        return UserPoolResource.all(stack).stream()
                .map(UserPoolResource::id)
                .collect(Collectors.toMap(
                        IdentitySpecs::providerName,
                        id -> new UserPool(pools.issuer(id), () -> pools.keys(id), claims -> live(pools, id, claims))));
    }

    private static String providerName(String userPoolId) {
        return "cognito-idp." + Place.REGION + ".amazonaws.com/" + userPoolId;
    }

    private static boolean live(UserPools pools, String userPoolId, Map<String, Object> claims) {
        var session = claims.get("origin_jti");
        return claims.get("sub") instanceof String sub
                && claims.get("auth_time") instanceof Number since
                && pools.live(
                        userPoolId,
                        sub,
                        session instanceof String jti ? jti : null,
                        Instant.ofEpochSecond(since.longValue()));
    }
}
