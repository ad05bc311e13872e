package io.stratus.local.cognito.identity;

/// An error of the identity pools API: its name, and a message in AWS's words.
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

    String message() {
        return String.valueOf(getMessage());
    }

    static Refusal invalid(String message) {
        return new Refusal("InvalidParameterException", message);
    }

    static Refusal notAuthorized(String message) {
        return new Refusal("NotAuthorizedException", message);
    }

    static Refusal invalidToken(String reason) {
        return notAuthorized("Invalid login token. " + reason);
    }

    static Refusal notFound(String message) {
        return new Refusal("ResourceNotFoundException", message);
    }

    /// The role is missing, or does not trust the identity pool: nobody outside is told which.
    static Refusal badConfiguration() {
        return new Refusal(
                "InvalidIdentityPoolConfigurationException",
                "Invalid identity pool configuration. Check assigned IAM roles for this pool.");
    }
}
