package io.stratus.local.cognito;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/// The steps from a proven password to the end of the sign-in.
///
/// @param byName by ChallengeName
record Challenges(PasswordProven proven, Map<String, SignIns.Challenge> byName) {

    /// @param setups shared by all, for an authenticator app is set up by operations of their own
    /// @param end what every finished sign-in comes to
    static Challenges to(SignInEnd end, SetupSessions setups, InstantSource clock, SecureRandom random) {
        var code = new CodeChallenge(new CodeSessions(clock, random), end);
        var setup = new SetupChallenge(setups, end);
        var secondFactor = new SecondFactor(end, code, setup);
        var newPassword = new NewPasswordChallenge(new NewPasswordSessions(clock, random), secondFactor);
        return new Challenges(
                new PasswordProven(newPassword, secondFactor, clock),
                Map.of("NEW_PASSWORD_REQUIRED", newPassword, "SOFTWARE_TOKEN_MFA", code, "MFA_SETUP", setup));
    }
}
