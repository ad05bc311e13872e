package io.stratus.local.lambda;

import java.util.List;

/// How a synchronous call of a function ended. Error types are Lambda's own names.
@SuppressWarnings("ArrayRecordComponent") // never compared; a payload may be 6 MB
public sealed interface Invocation {

    /// The handler's answer, as it wrote it.
    record Answered(byte[] payload) implements Invocation {}

    /// The handler threw; its instance lives on. Also `Function.ResponseSizeTooLarge`.
    ///
    /// @param errorType the exception's class, or Lambda's name of the failure
    /// @param payload JSON `{"errorMessage", "errorType", "stackTrace"}`
    record HandlerFailed(String errorType, String message, byte[] payload) implements Invocation {}

    /// The function's timeout passed (`Sandbox.Timedout`); its instance was killed.
    record TimedOut(String message) implements Invocation {}

    /// The process went away under the call: `Runtime.ExitError` or `Runtime.OutOfMemory`.
    record Crashed(String errorType, String message, List<String> lastLines) implements Invocation {}

    /// No instance came up. The next call tries again.
    ///
    /// @param lastLines the end of what the instance wrote, oldest first
    record InitFailed(String errorType, String message, List<String> lastLines) implements Invocation {}

    /// No instance became free in time (`TooManyRequestsException`).
    record Throttled() implements Invocation {}

    /// The event is longer than 6,291,456 bytes (`RequestEntityTooLarge`).
    record RequestTooLarge(long bytes) implements Invocation {}

    /// No function has that name (`ResourceNotFoundException`).
    record NoSuchFunction(String name) implements Invocation {}
}
