package io.stratus.todo.file;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/// A form that uploads one file from a browser, `multipart/form-data`: these fields in this order, then the field
/// `file`.
///
/// @param maxSize bytes that the file may have
/// @param expiresAt until when S3 takes it
record PostForm(URI url, Map<String, String> fields, long maxSize, Instant expiresAt) {}
