package io.stratus.local.http;

import org.jspecify.annotations.Nullable;

/// A request as it came over the wire.
///
/// @param path percent-encoded, never decoded
/// @param query percent-encoded, without the question mark; null where there is none
/// @param body whole, or empty where it went over the server's bound
/// @param tooLarge whether the body went over the server's bound and was dropped
/// @param remoteAddress the peer's IP address
@SuppressWarnings("ArrayRecordComponent") // never compared; copying 10 MB for each call would be the cost of it
public record Incoming(
        String method,
        String path,
        @Nullable String query,
        Fields fields,
        byte[] body,
        boolean tooLarge,
        String remoteAddress) {}
