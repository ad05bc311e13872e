package io.stratus.local.s3.request;

import io.stratus.local.http.Incoming;
import io.stratus.local.iam.AccessKeys;
import io.stratus.local.iam.Authorizer;
import io.stratus.local.iam.Caller;
import io.stratus.local.iam.Credentials;
import io.stratus.local.iam.Decision.Denied;
import io.stratus.local.iam.SignatureVerifier;
import io.stratus.local.iam.SignedPolicy;
import io.stratus.local.iam.Verdict;
import io.stratus.local.iam.Verdict.Refused;
import io.stratus.local.iam.Verdict.Unsigned;
import io.stratus.local.iam.Verdict.Verified;
import io.stratus.local.s3.protocol.S3Error;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What stands between a request and the buckets.
///
/// @param verifier knows who signed
/// @param keys that it verifies by, for the chunks of a body are signed by them too
/// @param authorizer knows what the signer may do
public record S3Gate(SignatureVerifier verifier, AccessKeys keys, Authorizer authorizer) {

    /// Who signed the head; null where nobody did.
    ///
    /// @throws S3Error if the signature does not hold
    public @Nullable Caller identify(Incoming head) {
        boolean signed = head.fields().first("Authorization") != null;
        if (signed && head.fields().first("x-amz-content-sha256") == null) {
            throw S3Error.invalidRequest("Missing required header for this request: x-amz-content-sha256");
        }
        return caller(verifier.verifyHead(head), head);
    }

    /// Who signed a form.
    ///
    /// @throws S3Error if the signature does not hold
    public @Nullable Caller identify(SignedPolicy policy, Incoming head) {
        return caller(verifier.verifyForm(policy), head);
    }

    private static @Nullable Caller caller(Verdict verdict, Incoming head) {
        return switch (verdict) {
            case Verified verified -> verified.caller();
            case Unsigned() -> null;
            case Refused refused -> throw SignatureErrors.of(refused, head);
        };
    }

    /// What the caller's chunks are signed with; null for nobody.
    public @Nullable Credentials credentials(@Nullable Caller caller) {
        var issued = caller == null ? null : keys.find(caller.accessKeyId());
        return issued == null ? null : issued.credentials();
    }

    /// What the caller may do.
    ///
    /// @param console is told each denial and its reason, which the caller never is
    public Permissions permissions(@Nullable Caller caller, Incoming head, Consumer<Denied> console) {
        return new Permissions(authorizer, caller, head, console);
    }
}
