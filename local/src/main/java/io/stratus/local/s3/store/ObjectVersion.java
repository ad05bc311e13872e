package io.stratus.local.s3.store;

import java.time.Instant;
import java.util.Map;

/// One version of an object, or the marker that deleted it.
///
/// @param id what `versionId` names it by; `null` in a bucket that keeps one version of each key
/// @param sequence grows with each write to the bucket
/// @param marker whether this says that the object was deleted
/// @param etag without quotes
/// @param fields header fields that come back with the content, such as `Content-Type` and `x-amz-meta-*`
/// @param checksums by algorithm, such as `crc32`, in base64; those that the uploader gave
public record ObjectVersion(
        String key,
        String id,
        long sequence,
        Instant modified,
        boolean marker,
        Content content,
        String etag,
        Map<String, String> fields,
        Map<String, String> tags,
        Map<String, String> checksums) {

    public ObjectVersion {
        fields = Map.copyOf(fields);
        tags = Map.copyOf(tags);
        checksums = Map.copyOf(checksums);
    }

    ObjectVersion tagged(Map<String, String> others) {
        return new ObjectVersion(key, id, sequence, modified, marker, content, etag, fields, others, checksums);
    }
}
