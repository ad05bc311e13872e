package io.stratus.local.cognito.identity;

import java.util.Map;
import java.util.regex.Pattern;

/// The `Logins` of a request: tokens by the provider that issued them.
final class Logins {

    private static final Pattern USER_POOL = Pattern.compile("cognito-idp\\.[\\w-]+\\.amazonaws\\.com/[\\w-]+");

    private final LoginTokens tokens;

    Logins(LoginTokens tokens) {
        this.tokens = tokens;
    }

    /// Checks the one login of a request.
    ///
    /// @throws Refusal if there is none, as from a guest, or more than one, or it is not good for this pool
    Login one(IdentityPoolSpec pool, Map<String, String> logins) {
        if (logins.isEmpty()) {
            throw Refusal.notAuthorized("Unauthenticated access is not supported for this identity pool.");
        }
        if (logins.size() > 1) {
            throw Refusal.invalid("The local run links no logins: give one at a time");
        }
        var login = logins.entrySet().iterator().next();
        if (!USER_POOL.matcher(login.getKey()).matches()) {
            throw Refusal.invalid("Please provide a valid public provider");
        }
        var provider = pool.providers().stream()
                .filter(known -> known.name().equals(login.getKey()))
                .findFirst()
                .orElseThrow(LoginTokens::unsupported);
        return tokens.check(provider, login.getValue());
    }
}
