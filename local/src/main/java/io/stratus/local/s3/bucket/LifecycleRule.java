package io.stratus.local.s3.bucket;

import org.jspecify.annotations.Nullable;

/// What S3 would delete by itself. Stored and told, never applied: a local run does not last for days.
///
/// @param prefix of the keys that count; empty for every key
/// @param expirationDays until the current version goes; null for never, as are the others
/// @param noncurrentDays until a version goes that another replaced
/// @param abortUploadDays until an upload in progress goes
public record LifecycleRule(
        String id,
        boolean enabled,
        String prefix,
        @Nullable Integer expirationDays,
        @Nullable Integer noncurrentDays,
        @Nullable Integer abortUploadDays) {}
