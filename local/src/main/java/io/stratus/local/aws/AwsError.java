package io.stratus.local.aws;

import io.stratus.local.http.Answer;
import io.stratus.local.http.Fields;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Access;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Verdict.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// An error of AWS itself, before any service is asked: in the JSON protocols as DynamoDB and Cognito answer it
/// (always 400), otherwise in the XML of the Query protocol (Smithy, "AWS JSON 1.0", "AWS query protocol").
///
/// @param jsonCode the exception's name
/// @param xmlCode its other name, in XML
/// @param xmlStatus its status there
record AwsError(String jsonCode, String xmlCode, int xmlStatus, String message) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static AwsError unsigned() {
        return new AwsError(
                "MissingAuthenticationTokenException",
                "MissingAuthenticationToken",
                403,
                "Request is missing Authentication Token");
    }

    static AwsError tooLarge() {
        return new AwsError(
                "RequestEntityTooLargeException", "RequestEntityTooLarge", 413, "Request body is too large");
    }

    static AwsError unknownService(String name) {
        return new AwsError(
                "UnknownOperationException",
                "InvalidAction",
                400,
                "The local run does not emulate the service '" + name + "'");
    }

    static AwsError noService() {
        return new AwsError(
                "UnknownOperationException",
                "InvalidAction",
                400,
                "Nothing in the request says which service it is for");
    }

    static AwsError refused(Refused refused) {
        return switch (refused.reason()) {
            case INCOMPLETE_SIGNATURE ->
                new AwsError("IncompleteSignatureException", "IncompleteSignature", 400, refused.message());
            case UNKNOWN_KEY, WRONG_TOKEN ->
                new AwsError("UnrecognizedClientException", "InvalidClientTokenId", 403, refused.message());
            case INVALID_SIGNATURE, UNTIMELY, UNSIGNED_HEADERS, WRONG_REGION ->
                new AwsError("InvalidSignatureException", "SignatureDoesNotMatch", 403, refused.message());
            case EXPIRED_TOKEN -> new AwsError("ExpiredTokenException", "ExpiredToken", 403, refused.message());
        };
    }

    /// Names action and resource as AWS does, but never the statement that decided.
    static AwsError denied(Caller caller, Access access) {
        return new AwsError(
                "AccessDeniedException",
                "AccessDenied",
                403,
                "User: %s is not authorized to perform: %s on resource: %s"
                        .formatted(caller.principal().arn(), access.action(), access.resource()));
    }

    /// In the protocol that the request speaks.
    Answer to(Incoming request) {
        var type = request.fields().first("Content-Type");
        return type != null && type.startsWith("application/x-amz-json-") ? json(type) : xml();
    }

    private Answer json(String type) {
        var body = JSON.writeValueAsBytes(Map.of("__type", "com.amazon.coral.service#" + jsonCode, "message", message));
        return new Answer(xmlStatus == 413 ? 413 : 400, Fields.of("Content-Type", type), body);
    }

    private Answer xml() {
        var body = "<ErrorResponse><Error><Type>Sender</Type><Code>" + xmlCode + "</Code><Message>" + escaped(message)
                + "</Message></Error></ErrorResponse>";
        return new Answer(xmlStatus, Fields.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
