package io.stratus.stranger;

/// What another service must not know.
public record Stranger() {}
