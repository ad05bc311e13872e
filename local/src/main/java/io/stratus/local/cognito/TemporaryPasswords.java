package io.stratus.local.cognito;

import java.security.SecureRandom;

/// Passwords for users that an administrator creates without saying one.
final class TemporaryPasswords {

    private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "!#%+=?@_";

    private TemporaryPasswords() {}

    /// A password that any policy of that length accepts, of at least 12 characters.
    static String next(PasswordPolicy policy, SecureRandom random) {
        var password = new StringBuilder();
        while (password.length() < Math.max(12, policy.minimumLength())) {
            for (var kind : new String[] {LOWER, UPPER, DIGITS, SYMBOLS}) {
                password.append(kind.charAt(random.nextInt(kind.length())));
            }
        }
        return password.toString();
    }
}
