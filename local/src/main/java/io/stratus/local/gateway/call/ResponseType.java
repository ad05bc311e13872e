package io.stratus.local.gateway.call;

/// The gateway responses that this gateway gives or lets a template set ("Gateway response types for API
/// Gateway"), with the status AWS gives each by default and the `x-amzn-ErrorType` it sends.
public enum ResponseType {
    DEFAULT_4XX(400, "BadRequestException"),
    DEFAULT_5XX(500, "InternalServerErrorException"),
    ACCESS_DENIED(403, "AccessDeniedException"),
    API_CONFIGURATION_ERROR(500, "InternalServerErrorException"),
    AUTHORIZER_CONFIGURATION_ERROR(500, "AuthorizerConfigurationException"),
    AUTHORIZER_FAILURE(500, "InternalServerErrorException"),
    BAD_REQUEST_PARAMETERS(400, "BadRequestException"),
    BAD_REQUEST_BODY(400, "BadRequestException"),
    EXPIRED_TOKEN(403, "UnauthorizedException"),
    INTEGRATION_FAILURE(504, "InternalServerErrorException"),
    INTEGRATION_TIMEOUT(504, "InternalServerErrorException"),
    INVALID_API_KEY(403, "ForbiddenException"),
    INVALID_SIGNATURE(403, "InvalidSignatureException"),
    MISSING_AUTHENTICATION_TOKEN(403, "MissingAuthenticationTokenException"),
    QUOTA_EXCEEDED(429, "LimitExceededException"),
    REQUEST_TOO_LARGE(413, "RequestTooLargeException"),
    RESOURCE_NOT_FOUND(404, "NotFoundException"),
    THROTTLED(429, "TooManyRequestsException"),
    UNAUTHORIZED(401, "UnauthorizedException"),
    UNSUPPORTED_MEDIA_TYPE(415, "BadRequestException"),
    WAF_FILTERED(403, "ForbiddenException");

    private final int status;
    private final String errorType;

    ResponseType(int status, String errorType) {
        this.status = status;
        this.errorType = errorType;
    }

    public int status() {
        return status;
    }

    public String errorType() {
        return errorType;
    }
}
