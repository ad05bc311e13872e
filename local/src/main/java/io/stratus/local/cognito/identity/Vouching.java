package io.stratus.local.cognito.identity;

import io.stratus.local.sts.SessionTags;
import io.stratus.local.sts.WebIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an identity pool tells STS of an identity that logged in.
final class Vouching {

    static final String PROVIDER = "cognito-identity.amazonaws.com";

    private Vouching() {}

    static WebIdentity of(IdentityPoolSpec pool, Identity identity, Login login) {
        var userPool = login.provider().name();
        var methods = List.of("authenticated", userPool, userPool + ":CognitoSignIn:" + login.subject());
        return new WebIdentity(PROVIDER, identity.id(), pool.id(), methods, new SessionTags(tags(login), List.of()));
    }

    /// A claim that is absent, or no single value, makes no tag (Cognito Developer Guide, "Using attributes for access
    /// control").
    private static Map<String, String> tags(Login login) {
        var tags = new LinkedHashMap<String, String>();
        login.provider().principalTags().forEach((tag, claim) -> {
            switch (login.claims().get(claim)) {
                case String text -> tags.put(tag, text);
                case Number number -> tags.put(tag, number.toString());
                case Boolean flag -> tags.put(tag, flag.toString());
                case null, default -> {
                    // no tag
                }
            }
        });
        return tags;
    }
}
