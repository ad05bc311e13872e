package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a form may upload, and until when: each field of the form is a condition, so that none can be changed and none
/// added (S3 API Reference "POST Policy").
///
/// @param conditions beside those on the fields: `["starts-with", "$key", "…"]`, `{"bucket": "…"}`
/// @param fields of the form, each of which must be sent with this very value
record PostPolicy(Instant expiration, List<?> conditions, Map<String, String> fields) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// API Reference: all Unicode characters must be escaped.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// The fields that prove the policy, in the form's order: those of the policy first.
    Map<String, String> signed(FolderCredentials credentials, String region, Instant now) {
        var timestamp = TIMESTAMP.format(now);
        var key = SigningKey.of(credentials.secretAccessKey(), timestamp.substring(0, 8), region);
        var signed = new LinkedHashMap<>(fields);
        signed.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
        signed.put("x-amz-credential", credentials.accessKeyId() + "/" + key.scope());
        signed.put("x-amz-date", timestamp);
        signed.put("x-amz-security-token", credentials.sessionToken());
        var policy = base64(signed);
        signed.put("policy", policy);
        signed.put("x-amz-signature", key.sign(policy));
        return signed;
    }

    private String base64(Map<String, String> signed) {
        var all = new ArrayList<Object>(conditions);
        signed.forEach((name, value) -> {
            if (!isConditionOfItsOwn(name)) {
                all.add(Map.of(name, value));
            }
        });
        var text = new LinkedHashMap<String, Object>();
        text.put("expiration", expiration.truncatedTo(ChronoUnit.MILLIS).toString());
        text.put("conditions", all);
        return Base64.getEncoder().encodeToString(JSON.writeValueAsString(text).getBytes(UTF_8));
    }

    private boolean isConditionOfItsOwn(String field) {
        return conditions.stream()
                .anyMatch(condition -> condition instanceof List<?> three && three.contains("$" + field));
    }
}
