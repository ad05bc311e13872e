package io.stratus.local.lambda;

/// What the supervisor of an instance hears from its process, in order.
@SuppressWarnings("ArrayRecordComponent") // never compared
sealed interface Signal {

    /// The runtime asks for its next event: initialised, and free.
    record AsksForNext() implements Signal {}

    record InitError(RuntimeError error) implements Signal {}

    record Answer(byte[] payload) implements Signal {}

    record Failure(RuntimeError error) implements Signal {}

    /// The process ended; 128 + n where signal n ended it.
    record Exited(int status) implements Signal {}
}
