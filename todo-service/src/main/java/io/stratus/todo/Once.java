package io.stratus.todo;

import java.util.function.Function;

/// Asks that requests with one `Idempotency-Key` take effect once within 24 hours.
///
/// @param answer renders what the first request answers, to be kept for the others; the same to-do always gives the
///     same answer
record Once(IdempotencyKey key, Function<Todo, StoredAnswer> answer) {}
