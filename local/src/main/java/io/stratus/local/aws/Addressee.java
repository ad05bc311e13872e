package io.stratus.local.aws;

import io.stratus.local.http.Form;
import io.stratus.local.http.Incoming;
import io.stratus.local.iam.CredentialScope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /// The Query protocol names no service, but its API by the version.
    private static final Map<String, String> VERSIONS = Map.of("2011-06-15", "sts", "2010-12-01", "ses");

    private static final Pattern POOL_DOCUMENT = Pattern.compile("/[\\w-]+_[0-9a-zA-Z]+/\\.well-known/[\\w.-]+");

    /// What a user pool's domain answers. As unsigned requests these paths are no buckets.
    private static final Set<String> DOMAIN = Set.of(
            "/oauth2/authorize",
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/userInfo",
            "/login",
            "/logout",
            "/signup",
            "/confirmUser",
            "/forgotPassword",
            "/confirmForgotPassword");

    /// By the scope of the signature, else by the target, else by the version of the Query protocol, else by the
    /// path; null where none of them tells. A path that no other service has is a bucket's.
    static @Nullable Addressee of(Incoming request) {
        var target = request.fields().first("X-Amz-Target");
        var scope = CredentialScope.of(request);
        var form = target == null ? Form.of(request) : new Form(List.of());
        var service = scope != null ? scope.service() : target != null ? byTarget(target) : unsigned(form, request);
        return service == null ? null : new Addressee(service, operation(target, form, request));
    }

    private static @Nullable String unsigned(Form form, Incoming request) {
        var version = form.first("Action") == null ? null : form.first("Version");
        var service = version == null ? null : VERSIONS.get(version);
        if (service != null) {
            return service;
        }
        return isPreflightOfTarget(request) ? "cognito-idp" : byPath(request.path());
    }

    /// A browser asks before it sends a target (Fetch, "CORS-preflight request"), and does not say which. Those that
    /// browsers call so, user pools and identity pools, answer alike.
    private static boolean isPreflightOfTarget(Incoming request) {
        var headers = request.fields().first("Access-Control-Request-Headers");
        return request.method().equals("OPTIONS")
                && request.path().equals("/")
                && headers != null
                && headers.toLowerCase(Locale.ROOT).contains("x-amz-target");
    }

    private static @Nullable String byTarget(String target) {
        int dot = target.indexOf('.');
        var interfaceName = dot < 0 ? target : target.substring(0, dot);
        return TARGETS.getOrDefault(interfaceName, interfaceName);
    }

    private static @Nullable String byPath(String path) {
        if (DOMAIN.contains(path) || POOL_DOCUMENT.matcher(path).matches()) {
            return "cognito-idp";
        }
        return path.equals("/") ? null : "s3";
    }

    private static String operation(@Nullable String target, Form form, Incoming request) {
        if (target != null) {
            return target.substring(target.indexOf('.') + 1);
        }
        var action = form.first("Action");
        return action == null ? request.method() : action;
    }
}
