package io.stratus.local.s3.store;

import java.util.Map;

/// What is about to become an object's current version; see [ObjectVersion].
public record NewObject(
        String key,
        Content content,
        String etag,
        Map<String, String> fields,
        Map<String, String> tags,
        Map<String, String> checksums) {}
