package io.stratus.common.http;

/// Answers one operation. Expected outcomes are replies; [io.stratus.common.Check.Invalid] and [Problem.Thrown]
/// become problems, any other exception is a fault of ours and becomes a 500.
@FunctionalInterface
public interface Handler {
    HttpReply handle(HttpCall call);
}
