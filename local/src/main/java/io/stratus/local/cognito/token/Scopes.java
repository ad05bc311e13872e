package io.stratus.local.cognito.token;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// OAuth 2.0 scopes of a user pool, and what of a user each of them shows (Cognito Developer Guide, "Scopes, M2M, and
/// APIs with resource servers").
public final class Scopes {

    public static final String OPENID = "openid";

    /// Lets its bearer call the API on themselves.
    public static final String SELF_SERVICE = "aws.cognito.signin.user.admin";

    /// What every access token has that comes from `InitiateAuth`.
    static final List<String> OF_THE_API = List.of(SELF_SERVICE);

    private static final Set<String> WHOLE_USER = Set.of("profile", SELF_SERVICE);
    private static final Set<String> EMAIL = Set.of("email", "email_verified");
    private static final Set<String> PHONE = Set.of("phone_number", "phone_number_verified");

    private Scopes() {}

    /// The attributes that an ID token or the userInfo endpoint shows: all of them for `openid` alone, else what the
    /// scopes beside it name.
    public static SortedMap<String, String> visible(SortedMap<String, String> attributes, List<String> scopes) {
        if (scopes.equals(List.of(OPENID)) || scopes.stream().anyMatch(WHOLE_USER::contains)) {
            return attributes;
        }
        var shown = new TreeMap<>(attributes);
        shown.keySet().removeIf(name -> !isVisible(name, scopes));
        return shown;
    }

    private static boolean isVisible(String attribute, List<String> scopes) {
        return attribute.equals("sub")
                || (EMAIL.contains(attribute) && scopes.contains("email"))
                || (PHONE.contains(attribute) && scopes.contains("phone"));
    }
}
