package io.stratus.local.iam;

/// What a request's signature proved.
public sealed interface Verdict {

    /// The caller is who the key says.
    record Verified(Caller caller, CredentialScope scope) implements Verdict {}

    /// Nothing was presented; a public operation may still answer.
    record Unsigned() implements Verdict {}

    /// Something was presented that does not hold.
    ///
    /// @param message AWS's own words, for the client
    record Refused(Reason reason, String message) implements Verdict {}

    /// Why a request is refused; each protocol has its own code for it.
    enum Reason {
        INCOMPLETE_SIGNATURE,
        UNKNOWN_KEY,
        WRONG_TOKEN,
        UNSIGNED_HEADERS,
        WRONG_REGION,
        UNTIMELY,
        INVALID_SIGNATURE,
        EXPIRED_TOKEN
    }
}
