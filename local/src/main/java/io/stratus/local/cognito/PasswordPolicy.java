package io.stratus.local.cognito;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `AWS::Cognito::UserPool PasswordPolicy`.
///
/// @param minimumLength characters, 6 to 99
/// @param temporaryPasswordValidity until when a password set by an administrator must be replaced
public record PasswordPolicy(
        int minimumLength,
        boolean requireLowercase,
        boolean requireUppercase,
        boolean requireNumbers,
        boolean requireSymbols,
        Duration temporaryPasswordValidity) {

    /// The API reference's PasswordPolicyType lists them; a space counts too, but neither first nor last.
    static final String SYMBOLS = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";

    private static final int MAXIMUM_LENGTH = 256;

    /// What a pool has whose template says nothing (CloudFormation reference, PasswordPolicy): 8 characters of all
    /// kinds, 7 days.
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, true, true, true, true, Duration.ofDays(7));

    /// Why a password is refused, in AWS's words; null where it is not.
    @Nullable
    String objection(String password) {
        if (password.length() < minimumLength) {
            return "Password not long enough";
        }
        if (password.length() > MAXIMUM_LENGTH || !password.equals(password.strip())) {
            return "Password is too long or begins or ends with a space";
        }
        if (requireUppercase && password.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return "Password must have uppercase characters";
        }
        if (requireLowercase && password.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return "Password must have lowercase characters";
        }
        if (requireNumbers && password.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return "Password must have numeric characters";
        }
        if (requireSymbols && password.chars().noneMatch(c -> SYMBOLS.indexOf(c) >= 0)) {
            return "Password must have symbol characters";
        }
        return null;
    }

    void check(String password) {
        var objection = objection(password);
        if (objection != null) {
            throw new Refusal("InvalidPasswordException", "Password did not conform with policy: " + objection);
        }
    }
}
