package io.stratus.local.cognito.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.crypto.Sha256;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Proof Key for Code Exchange (RFC 7636) by S256, the one method that Cognito knows.
///
/// @param challenge the verifier's SHA-256 in base64url, 43 characters
record Pkce(String challenge) {

    private static final Pattern FORM = Pattern.compile("[\\w-]{43}");

    /// Whether the two parameters of an authorization request are a challenge, or both absent.
    static boolean isWellFormed(@Nullable String challenge, @Nullable String method) {
        return challenge == null
                ? method == null
                : "S256".equals(method) && FORM.matcher(challenge).matches();
    }

    boolean isProvenBy(@Nullable String verifier) {
        if (verifier == null) {
            return false;
        }
        var expected = Base64.getUrlEncoder().withoutPadding().encode(Sha256.digest(verifier.getBytes(UTF_8)));
        return MessageDigest.isEqual(expected, challenge.getBytes(US_ASCII));
    }
}
