package io.stratus.local.aws;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.CredentialScope;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// For which service and operation a request is.
///
/// @param service the signing name, such as `dynamodb`
/// @param operation such as `PutItem`; the method where the protocol names none
record Addressee(String service, String operation) {

    private static final Map<String, String> TARGETS = Map.of(
            "DynamoDB_20120810", "dynamodb",
            "DynamoDBStreams_20120810", "dynamodb",
            "AWSCognitoIdentityProviderService", "cognito-idp",
            "AWSCognitoIdentityService", "cognito-identity");

    private static final Pattern POOL_DOCUMENT = Pattern.compile("/[\\w-]+_[0-9a-zA-Z]+/\\.well-known/[\\w.-]+");

    /// By the scope of the signature, else by the target, else by the path; null where none of them tells.
    static @Nullable Addressee of(Incoming request) {
        var target = request.fields().first("X-Amz-Target");
        var scope = CredentialScope.of(request);
        var service = scope != null ? scope.service() : target != null ? byTarget(target) : byPath(request.path());
        return service == null ? null : new Addressee(service, operation(target, request));
    }

    private static @Nullable String byTarget(String target) {
        int dot = target.indexOf('.');
        var interfaceName = dot < 0 ? target : target.substring(0, dot);
        return TARGETS.getOrDefault(interfaceName, interfaceName);
    }

    private static @Nullable String byPath(String path) {
        return POOL_DOCUMENT.matcher(path).matches() ? "cognito-idp" : null;
    }

    private static String operation(@Nullable String target, Incoming request) {
        return target == null ? request.method() : target.substring(target.indexOf('.') + 1);
    }
}
