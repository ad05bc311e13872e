package io.stratus.local.s3.store;

import java.time.Instant;
import java.util.Map;

/// An uploaded part.
///
/// @param number 1 to 10,000
/// @param etag without quotes
/// @param checksums by algorithm, in base64
public record Part(int number, Piece piece, String etag, Instant modified, Map<String, String> checksums) {}
