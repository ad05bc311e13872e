package io.stratus.todo.file;

/// A part of an upload that has arrived.
///
/// @param number from 1
/// @param size in bytes
record Part(int number, long size, String etag) {}
