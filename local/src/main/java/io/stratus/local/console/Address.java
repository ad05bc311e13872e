package io.stratus.local.console;

import java.net.URI;

/// Where something answers.
///
/// @param purpose what a user finds there, in a few words
public record Address(String name, URI uri, String purpose) {}
