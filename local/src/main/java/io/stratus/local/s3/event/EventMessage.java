package io.stratus.local.s3.event;

import io.stratus.local.s3.bucket.BucketSpec;
import io.stratus.local.s3.bucket.NotificationRule;
import io.stratus.local.s3.protocol.Times;
import io.stratus.local.s3.store.ObjectVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A notification as it is sent (S3 User Guide, "Event message structure", version 2.1).
///
/// @param name without its `s3:`
/// @param version null where nothing was left to tell of
record EventMessage(
        String name,
        BucketSpec bucket,
        String key,
        @Nullable ObjectVersion version,
        long sequencer,
        Instant at,
        Origin origin) {

    /// Who made it happen.
    record Origin(String principal, String address, String requestId) {}

    String json(NotificationRule rule) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("eventVersion", "2.1");
        entry.put("eventSource", "aws:s3");
        entry.put("awsRegion", bucket.region());
        entry.put("eventTime", Times.xml(at));
        entry.put("eventName", name);
        entry.put("userIdentity", Map.of("principalId", origin.principal()));
        entry.put("requestParameters", Map.of("sourceIPAddress", origin.address()));
        entry.put("responseElements", Map.of("x-amz-request-id", origin.requestId()));
        entry.put("s3", s3(rule));
        return JsonMapper.shared().writeValueAsString(Map.of("Records", List.of(entry)));
    }

    private Map<String, Object> s3(NotificationRule rule) {
        var s3 = new LinkedHashMap<String, Object>();
        s3.put("s3SchemaVersion", "1.0");
        s3.put("configurationId", rule.id());
        s3.put(
                "bucket",
                Map.of("name", bucket.name(), "ownerIdentity", Map.of("principalId", "local"), "arn", bucket.arn()));
        s3.put("object", object());
        return s3;
    }

    /// The key is encoded as a form's, so that a space is a plus sign.
    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        object.put("key", URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/"));
        if (version != null && name.startsWith("ObjectCreated:")) {
            object.put("size", version.content().length());
            object.put("eTag", version.etag());
        }
        if (version != null && bucket.versioned()) {
            object.put("versionId", version.id());
        }
        object.put("sequencer", "%018X".formatted(sequencer));
        return object;
    }
}
