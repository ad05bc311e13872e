package io.stratus.local.iam;

/// Who sent a request, known by a signature that was checked.
public record Caller(String accessKeyId, Principal principal) {}
