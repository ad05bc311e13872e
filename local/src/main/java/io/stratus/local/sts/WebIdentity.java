package io.stratus.local.sts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Someone whom an OpenID provider vouches for.
///
/// @param provider as policies name it, such as `cognito-identity.amazonaws.com`
/// @param subject the token's `sub`
/// @param audience its `aud`
/// @param methods its `amr`; empty where the provider says none
/// @param tags that the provider passes
public record WebIdentity(String provider, String subject, String audience, List<String> methods, SessionTags tags) {

    public WebIdentity {
        methods = List.copyOf(methods);
    }

    /// What trust policies, and later the policies of the role, may ask about (IAM User Guide, "Available keys for AWS
    /// OIDC federation").
    Map<String, List<String>> keys() {
        var keys = new LinkedHashMap<String, List<String>>();
        keys.put("aws:FederatedProvider", List.of(provider));
        keys.put(provider + ":sub", List.of(subject));
        keys.put(provider + ":aud", List.of(audience));
        if (!methods.isEmpty()) {
            keys.put(provider + ":amr", methods);
        }
        return keys;
    }
}
