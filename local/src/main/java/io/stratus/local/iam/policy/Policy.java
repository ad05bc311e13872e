package io.stratus.local.iam.policy;

/// A policy document.
///
/// @param name for the console, such as the name of an inline policy
public record Policy(String name) {}
