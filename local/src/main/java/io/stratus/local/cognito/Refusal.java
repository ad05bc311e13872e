package io.stratus.local.cognito;

/// An error of the Cognito API: its name, and a message in AWS's words.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidParameterException", message);
    }

    static Refusal notAuthorized(String message) {
        return new Refusal("NotAuthorizedException", message);
    }

    /// What a wrong password and an unknown user have in common.
    static Refusal incorrect() {
        return notAuthorized("Incorrect username or password.");
    }

    static Refusal disabled() {
        return notAuthorized("User is disabled.");
    }

    static Refusal noSession() {
        return notAuthorized("Invalid session for the user, session is expired.");
    }

    static Refusal noUser() {
        return new Refusal("UserNotFoundException", "User does not exist.");
    }

    static Refusal notFound(String message) {
        return new Refusal("ResourceNotFoundException", message);
    }

    static Refusal tooManyAttempts() {
        return new Refusal("LimitExceededException", "Attempt limit exceeded, please try after some time.");
    }
}
