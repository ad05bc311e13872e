package io.stratus.local.iam;

import io.stratus.local.crypto.Sha256;
import io.stratus.local.http.Incoming;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// The signature that a request ought to carry: AWS Signature Version 4 (IAM User Guide, "Create a signed AWS API
/// request").
///
/// The SDK's own signer is no verifier: it signs what it would send (leaves out headers such as `User-Agent` that
/// another client may sign, and encodes the path anew), while here exactly what came is checked.
final class Signing {

    private static final HexFormat HEX = HexFormat.of();

    private Signing() {}

    /// As 64 lower-case hex digits.
    ///
    /// @param payloadHash as the canonical request's last line holds it
    static String signature(PresentedSignature presented, Incoming request, String payloadHash, String secret) {
        var scope = presented.scope();
        var toSign = PresentedSignature.ALGORITHM
                + "\n" + PresentedSignature.AMZ_DATE.format(presented.at())
                + "\n" + scope.withoutKey()
                + "\n"
                + sha256(canonicalRequest(presented, request, payloadHash).getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(Sha256.hmac(key(scope, secret), toSign));
    }

    /// That of a form, whose string to sign is the policy.
    static String ofPolicy(CredentialScope scope, String secret, String policy) {
        return HEX.formatHex(Sha256.hmac(key(scope, secret), policy));
    }

    static byte[] key(CredentialScope scope, String secret) {
        var key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (var part : new String[] {scope.date(), scope.region(), scope.service(), "aws4_request"}) {
            key = Sha256.hmac(key, part);
        }
        return key;
    }

    static String canonicalRequest(PresentedSignature presented, Incoming request, String payloadHash) {
        var headers = presented.signedHeaders().stream()
                .map(name -> name + ":" + headerValue(name, request) + "\n")
                .collect(Collectors.joining());
        return request.method()
                + "\n" + canonicalPath(presented.scope().service(), request.path())
                + "\n" + Query.of(request.query()).canonical()
                + "\n" + headers
                + "\n" + String.join(";", presented.signedHeaders())
                + "\n" + payloadHash;
    }

    private static String headerValue(String name, Incoming request) {
        return request.fields().all(name).stream()
                .map(value -> value.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(","));
    }

    /// S3 keys may hold dots and double slashes, so S3 encodes once and normalises nothing; every other service
    /// normalises the path and encodes what is already encoded.
    private static String canonicalPath(String service, String path) {
        if (service.equals("s3")) {
            return encodeSegments(Query.decode(path));
        }
        var normal = URI.create("/" + encodeSegments(path).replaceAll("^/+", ""))
                .normalize()
                .getRawPath();
        return normal.replaceAll("^(/\\.\\.)+(?=/|$)", "").replaceAll("^$", "/");
    }

    private static String encodeSegments(String path) {
        return Arrays.stream(path.split("/", -1)).map(Query::encode).collect(Collectors.joining("/"));
    }

    static String sha256(byte[] content) {
        return HEX.formatHex(Sha256.digest(content));
    }
}
