package io.stratus.local.console;

import java.time.Instant;

/// A call that policies refused.
///
/// @param caller the ARN of the principal
/// @param action such as `s3:GetObject`
/// @param resource its ARN
/// @param because the statement that denied it, or which policies lack one that allows it
public record DenialRow(Instant at, String caller, String action, String resource, String because) {}
