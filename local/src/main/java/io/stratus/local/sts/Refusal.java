package io.stratus.local.sts;

/// An error of the STS API: its code, HTTP status, and a message in AWS's words.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    Refusal(String code, int status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    static Refusal invalid(String message) {
        return new Refusal("ValidationError", 400, message);
    }

    static Refusal invalidParameter(String message) {
        return new Refusal("InvalidParameterValue", 400, message);
    }

    static Refusal accessDenied(String message) {
        return new Refusal("AccessDenied", 403, message);
    }

    static Refusal unsigned() {
        return new Refusal("MissingAuthenticationToken", 403, "Request is missing Authentication Token");
    }

    static Refusal invalidToken(String message) {
        return new Refusal("InvalidIdentityToken", 400, message);
    }

    /// A parameter of AWS's that this run does not heed: better a clear no than another outcome than AWS's.
    static Refusal notEmulated(String parameter) {
        return invalidParameter("The local run does not emulate the parameter " + parameter);
    }
}
