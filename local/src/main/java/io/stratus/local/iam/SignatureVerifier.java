package io.stratus.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.AccessKeys.Issued;
import io.stratus.local.iam.Verdict.Reason;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Unsigned;
import io.stratus.local.iam.Verdict.Verified;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Checks AWS Signature Version 4, in the Authorization header and in presigned queries. Thread-safe.
///
/// A date may be off by five minutes (S3: fifteen); a presigned request holds for as long as it says, at most seven
/// days. The body must be the one that was signed.
public final class SignatureVerifier {

    private static final String INVALID_TOKEN = "The security token included in the request is invalid.";

    private final AccessKeys keys;
    private final SigningRules rules;
    private final InstantSource clock;

    /// A verifier that knows these keys and regions.
    ///
    /// @param regions that a signature may be scoped to
    public SignatureVerifier(AccessKeys keys, Set<String> regions, InstantSource clock) {
        this.keys = keys;
        this.rules = new SigningRules(regions);
        this.clock = clock;
    }

    public Verdict verify(Incoming request) {
        return verify(request, presented -> Payload.of(presented, request));
    }

    /// Checks an S3 request whose body is still to come. What it declares of the body is taken at its word, so the
    /// verdict holds only for a body that was then compared with its `X-Amz-Content-Sha256`.
    public Verdict verifyHead(Incoming head) {
        return verify(head, presented -> Payload.declared(presented, head));
    }

    /// Checks a form's policy. When it expires is the policy's own to say.
    public Verdict verifyForm(SignedPolicy signed) {
        var scope = CredentialScope.parse(signed.credential());
        if (scope == null
                || !signed.date().startsWith(scope.date())
                || !rules.regions().contains(scope.region())) {
            return new Refused(Reason.INCOMPLETE_SIGNATURE, "The credential is malformed.");
        }
        var key = keys.find(scope.accessKeyId());
        if (key == null) {
            return new Refused(Reason.UNKNOWN_KEY, INVALID_TOKEN);
        }
        var expected = Signing.ofPolicy(scope, key.credentials().secretAccessKey(), signed.policy());
        return judge(key, scope, signed.token(), same(expected, signed.signature()));
    }

    private Verdict verify(Incoming request, Function<PresentedSignature, Payload> payload) {
        if (!PresentedSignature.isIn(request)) {
            return new Unsigned();
        }
        var presented = PresentedSignature.of(request);
        if (presented == null) {
            return new Refused(
                    Reason.INCOMPLETE_SIGNATURE,
                    "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' "
                            + "parameter. Authorization header requires 'SignedHeaders' parameter. Authorization "
                            + "header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        var broken = rules.broken(presented, request, clock.instant());
        return broken == null ? verify(presented, request, payload.apply(presented)) : broken;
    }

    private Verdict verify(PresentedSignature presented, Incoming request, Payload payload) {
        var key = keys.find(presented.scope().accessKeyId());
        if (key == null) {
            return new Refused(Reason.UNKNOWN_KEY, INVALID_TOKEN);
        }
        var expected = Signing.signature(
                presented, request, payload.declared(), key.credentials().secretAccessKey());
        return judge(
                key, presented.scope(), presented.token(), payload.holds() && same(expected, presented.signature()));
    }

    private Verdict judge(Issued key, CredentialScope scope, @Nullable String token, boolean holds) {
        if (token == null && key.credentials().sessionToken() != null) {
            return new Refused(Reason.UNKNOWN_KEY, INVALID_TOKEN); // without its token, a temporary key is none
        }
        if (!sameToken(key.credentials(), token)) {
            return new Refused(Reason.WRONG_TOKEN, INVALID_TOKEN);
        }
        if (!holds) {
            return new Refused(
                    Reason.INVALID_SIGNATURE,
                    "The request signature we calculated does not match the signature you provided. Check your AWS "
                            + "Secret Access Key and signing method. Consult the service documentation for details.");
        }
        if (key.credentials().expiredAt(clock.instant())) {
            return new Refused(Reason.EXPIRED_TOKEN, "The security token included in the request is expired");
        }
        return new Verified(new Caller(scope.accessKeyId(), key.principal(), key.session()), scope);
    }

    private static boolean sameToken(Credentials issued, @Nullable String token) {
        var expected = issued.sessionToken();
        return expected == null ? token == null : token != null && same(expected, token);
    }

    /// In a time that does not tell how much is equal.
    private static boolean same(String expected, String presented) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), presented.getBytes(UTF_8));
    }
}
