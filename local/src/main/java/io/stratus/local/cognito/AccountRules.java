package io.stratus.local.cognito;

import java.util.Set;

/// What a user pool asks of its users' accounts beyond the password.
///
/// @param mfa MfaConfiguration; the second factor is always SOFTWARE_TOKEN_MFA
/// @param verifiedBeforeUpdate UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate: `email`, or empty
/// @param recovery names of AccountRecoverySetting: `verified_email`, `verified_phone_number`, `admin_only`; where
///     there are none, a verified address recovers an account
public record AccountRules(Mfa mfa, Set<String> verifiedBeforeUpdate, Set<String> recovery) {

    /// What a pool has whose template says nothing.
    public static final AccountRules DEFAULT = new AccountRules(Mfa.OFF, Set.of(), Set.of());

    /// Whether signing in asks for a second factor: never, of users who chose it, of everybody.
    public enum Mfa {
        OFF,
        OPTIONAL,
        ON
    }

    public AccountRules {
        verifiedBeforeUpdate = Set.copyOf(verifiedBeforeUpdate);
        recovery = Set.copyOf(recovery);
    }

    boolean emailRecovers() {
        return recovery.isEmpty() || recovery.contains("verified_email");
    }

    boolean onlyAdministratorsRecover() {
        return recovery.contains("admin_only");
    }

    boolean keepsAddressUntilVerified() {
        return verifiedBeforeUpdate.contains("email");
    }
}
