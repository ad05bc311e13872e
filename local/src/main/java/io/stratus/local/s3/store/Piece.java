package io.stratus.local.s3.store;

/// A file of content.
///
/// @param file its name, which nobody outside chose
/// @param length bytes
public record Piece(String file, long length) {}
