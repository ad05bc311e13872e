package io.stratus.local.lambda;

/// What a runtime is handed for one invocation.
///
/// @param invokedArn as the caller named the function, with the alias if it named one
/// @param traceId value of `Lambda-Runtime-Trace-Id`
@SuppressWarnings("ArrayRecordComponent") // never compared
record Event(String requestId, byte[] payload, String invokedArn, String traceId) {}
