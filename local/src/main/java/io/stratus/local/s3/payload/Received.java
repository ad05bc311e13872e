package io.stratus.local.s3.payload;

import java.util.Map;

/// What was received of a body.
///
/// @param md5 16 bytes in lower-case hex, which is an object's ETag
/// @param checksums by algorithm, in base64; those that the client gave, which hold
public record Received(String md5, Map<String, String> checksums) {}
