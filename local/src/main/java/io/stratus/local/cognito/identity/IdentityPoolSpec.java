package io.stratus.local.cognito.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `AWS::Cognito::IdentityPool` with its role attachment and principal tags.
///
/// @param id as `eu-central-1:` and a UUID
/// @param allowsGuests AllowUnauthenticatedIdentities; must be false
/// @param allowsClassicFlow AllowClassicFlow: whether GetOpenIdToken gives tokens
/// @param providers user pools whose ID tokens log in
/// @param authenticatedRoleArn the role attachment's `authenticated`; null where none is attached
public record IdentityPoolSpec(
        String id,
        String name,
        boolean allowsGuests,
        boolean allowsClassicFlow,
        List<Provider> providers,
        @Nullable String authenticatedRoleArn) {

    /// @throws IllegalArgumentException if guests are let in, which is not emulated
    public IdentityPoolSpec {
        providers = List.copyOf(providers);
        if (allowsGuests) {
            throw new IllegalArgumentException("identity pool " + name
                    + ": AllowUnauthenticatedIdentities is not emulated: set it to false, guests get nothing here");
        }
    }

    /// An app client of a user pool.
    ///
    /// @param name `cognito-idp.<region>.amazonaws.com/<user pool id>`
    /// @param clientId the only audience that is taken
    /// @param serverSideTokenCheck whether a token is refused as soon as its user signed out or is gone
    /// @param principalTags names of claims by the session tag that takes their value
    public record Provider(
            String name, String clientId, boolean serverSideTokenCheck, Map<String, String> principalTags) {

        public Provider {
            principalTags = Map.copyOf(principalTags);
        }
    }
}
