package io.stratus.common;

/// A signed-in user: the Cognito `sub`. Never an e-mail address, which can change hands.
///
/// @param sub 1 to 128 visible ASCII characters; Cognito issues a UUID
public record UserId(String sub) {

    public UserId {
        if (sub.isEmpty() || sub.length() > 128 || !sub.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a sub is 1 to 128 visible ASCII characters");
        }
    }
}
