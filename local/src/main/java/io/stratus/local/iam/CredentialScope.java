package io.stratus.local.iam;

import io.stratus.local.http.Incoming;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a signature holds for: `<access key id>/<date>/<region>/<service>/aws4_request`.
///
/// @param date `yyyyMMdd`
/// @param service the signing name, such as `dynamodb`
public record CredentialScope(String accessKeyId, String date, String region, String service) {

    private static final Pattern FORM = Pattern.compile("([^/,\\s]+)/(\\d{8})/([^/]*)/([^/]+)/aws4_request");
    private static final Pattern IN_HEADER = Pattern.compile("^AWS4-HMAC-SHA256 (?:.*?[ ,])?Credential=([^,\\s]+)");

    /// The scope that a request claims, checked or not; null where it claims none.
    public static @Nullable CredentialScope of(Incoming request) {
        var authorization = request.fields().first("Authorization");
        if (authorization != null) {
            var credential = IN_HEADER.matcher(authorization);
            return credential.find() ? parse(credential.group(1)) : null;
        }
        return parse(Query.of(request.query()).first("X-Amz-Credential"));
    }

    static @Nullable CredentialScope parse(@Nullable String credential) {
        var parts = FORM.matcher(credential == null ? "" : credential);
        return parts.matches()
                ? new CredentialScope(parts.group(1), parts.group(2), parts.group(3), parts.group(4))
                : null;
    }

    /// As the string to sign holds it.
    String withoutKey() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }
}
