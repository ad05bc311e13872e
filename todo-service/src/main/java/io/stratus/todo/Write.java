package io.stratus.todo;

import org.jspecify.annotations.Nullable;

/// The request behind a write.
///
/// @param fingerprint the same for each delivery of one request
/// @param known the data version the client holds; null costs one read
record Write(Fingerprint fingerprint, @Nullable DataVersion known) {}
