package io.stratus.local.gateway.integration;

/// How the call of a function ended.
public sealed interface BackendAnswer {

    /// What the function returned.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Payload(byte[] json) implements BackendAnswer {}

    /// It threw, crashed, ran over its own timeout or did not start.
    ///
    /// @param reason for the operator's console
    record Failed(String reason) implements BackendAnswer {}

    /// It did not answer within the wait.
    record TimedOut() implements BackendAnswer {}

    /// Lambda took no further call.
    record Throttled() implements BackendAnswer {}
}
