package io.stratus.local.console;

/// A Lambda function as it stands now.
///
/// @param state in words: not started, starting, warm, busy
public record FunctionRow(String name, String state, int instances, long calls, long failures) {}
