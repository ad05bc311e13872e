package io.stratus.local.iam;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.Verdict.Reason;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Unsigned;
import io.stratus.local.iam.Verdict.Verified;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Set;

/// Checks AWS Signature Version 4, in the Authorization header and in presigned queries. Thread-safe.
///
/// A date may be off by five minutes (S3: fifteen); a presigned request holds for as long as it says, at most seven
/// days. The body must be the one that was signed.
public final class SignatureVerifier {

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
        return broken == null ? verify(presented, request) : broken;
    }

    private Verdict verify(PresentedSignature presented, Incoming request) {
        var key = keys.find(presented.scope().accessKeyId());
        if (key == null || !sameToken(key.credentials(), presented)) {
            return new Refused(Reason.UNKNOWN_KEY, "The security token included in the request is invalid.");
        }
        var payload = Payload.of(presented, request);
        var expected = Signing.signature(
                presented, request, payload.declared(), key.credentials().secretAccessKey());
        if (!payload.holds() || !same(expected, presented.signature())) {
            return new Refused(
                    Reason.INVALID_SIGNATURE,
                    "The request signature we calculated does not match the signature you provided. Check your AWS "
                            + "Secret Access Key and signing method. Consult the service documentation for details.");
        }
        if (key.credentials().expiredAt(clock.instant())) {
            return new Refused(Reason.EXPIRED_TOKEN, "The security token included in the request is expired");
        }
        return new Verified(
                new Caller(presented.scope().accessKeyId(), key.principal(), key.session()), presented.scope());
    }

    private static boolean sameToken(Credentials issued, PresentedSignature presented) {
        var expected = issued.sessionToken();
        var token = presented.token();
        return expected == null ? token == null : token != null && same(expected, token);
    }

    /// In a time that does not tell how much is equal.
    private static boolean same(String expected, String presented) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), presented.getBytes(UTF_8));
    }
}
