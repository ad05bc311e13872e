package io.stratus.local.cognito;

import java.util.Map;

/// Where a sign-in at a pool's own page has come to.
public sealed interface SignInStep {

    /// It is finished.
    ///
    /// @param username never an alias
    record SignedIn(String username) implements SignInStep {}

    /// Something is still to be answered.
    ///
    /// @param challenge ChallengeName, such as `NEW_PASSWORD_REQUIRED`
    /// @param session what the answer must bring, once
    record Asked(String challenge, String session, Map<String, String> parameters) implements SignInStep {}

    /// An error of the API.
    ///
    /// @param code such as `NotAuthorizedException`
    record Refused(String code, String message) implements SignInStep {}
}
