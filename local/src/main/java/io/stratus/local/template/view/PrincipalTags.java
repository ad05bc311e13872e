package io.stratus.local.template.view;

import io.stratus.local.template.Resource;
import io.stratus.local.template.Stack;
import io.stratus.local.template.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/// `AWS::Cognito::IdentityPoolPrincipalTag`: which claims of a token tag the session that it is exchanged for.
final class PrincipalTags {

    // What UseDefaults stands for (Cognito developer guide, "Using attributes for access control").
    private static final Map<String, String> DEFAULTS = Map.of("username", "sub", "client", "aud");

    private PrincipalTags() {}

    /// Names of claims by tag; empty where nothing is mapped.
    static Map<String, String> of(Stack stack, String pool, String provider) {
        return stack.ofType("AWS::Cognito::IdentityPoolPrincipalTag").stream()
                .map(Resource::properties)
                .filter(tags -> tags.at("IdentityPoolId").text().equals(pool))
                .filter(tags -> tags.at("IdentityProviderName").text().equals(provider))
                .map(PrincipalTags::of)
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, String> of(Value tags) {
        if (tags.maybe("UseDefaults").map(Value::flag).orElse(false)) {
            return DEFAULTS;
        }
        var claims = new LinkedHashMap<String, String>();
        tags.maybe("PrincipalTags")
                .map(Value::members)
                .orElse(Map.of())
                .forEach((tag, claim) -> claims.put(tag, claim.text()));
        return claims;
    }
}
