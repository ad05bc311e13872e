package io.stratus.local.s3.store;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// A multipart upload in progress.
///
/// @param fields and `tags` of the object that it becomes
/// @param parts by number; a part uploaded again replaces the first
public record Upload(
        String id,
        String key,
        Instant initiated,
        Map<String, String> fields,
        Map<String, String> tags,
        NavigableMap<Integer, Part> parts) {

    Upload(String id, String key, Instant initiated, Map<String, String> fields, Map<String, String> tags) {
        this(id, key, initiated, Map.copyOf(fields), Map.copyOf(tags), new ConcurrentSkipListMap<>());
    }
}
