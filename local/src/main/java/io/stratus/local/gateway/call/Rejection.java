package io.stratus.local.gateway.call;

/// Why the gateway itself answers. The messages are AWS's own.
///
/// @param status where the template sets none
/// @param message `$context.error.message`
/// @param validation `$context.error.validationErrorString`; empty where nothing was validated
/// @param reason for the operator's console, never shown to the client
public record Rejection(ResponseType type, int status, String message, String validation, String reason) {

    public static Rejection of(ResponseType type, String message, String reason) {
        return new Rejection(type, type.status(), message, "", reason);
    }

    /// AWS answers so to a path or method that does not exist ("Gateway response types for API Gateway").
    public static Rejection noSuchMethod() {
        return of(ResponseType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token", "no such method");
    }

    public static Rejection tooLarge(String reason) {
        return of(ResponseType.REQUEST_TOO_LARGE, "Request Too Long", reason);
    }

    /// AWS documents the limit, not the status (RFC 6585, section 5).
    public static Rejection headersTooLarge() {
        var message = "HTTP header is larger than 10240 bytes";
        return new Rejection(ResponseType.DEFAULT_4XX, 431, message, "", message);
    }

    public static Rejection throttled() {
        return of(ResponseType.THROTTLED, "Too Many Requests", "over the method's rate and burst");
    }

    public static Rejection unauthorized(String reason) {
        return of(ResponseType.UNAUTHORIZED, "Unauthorized", reason);
    }

    /// A Cognito authorizer sends 401 with it, not the 403 of the type's table.
    public static Rejection expired() {
        return new Rejection(
                ResponseType.EXPIRED_TOKEN, 401, "The incoming token has expired", "", "the token has expired");
    }

    /// A function that failed or whose answer is malformed: 502, and no response type of its own ("Lambda proxy
    /// integrations in API Gateway", output format).
    public static Rejection malformed(String reason) {
        return new Rejection(ResponseType.DEFAULT_5XX, 502, "Internal server error", "", reason);
    }

    /// A base64 body that is none ("Gateway response types for API Gateway").
    public static Rejection misconfigured(String reason) {
        return of(ResponseType.API_CONFIGURATION_ERROR, "Internal server error", reason);
    }

    /// Lambda did not take the call.
    public static Rejection notInvoked(String reason) {
        return of(ResponseType.INTEGRATION_FAILURE, "Internal server error", reason);
    }

    public static Rejection timedOut() {
        return of(ResponseType.INTEGRATION_TIMEOUT, "Endpoint request timed out", "the integration timed out");
    }
}
