package io.stratus.todo.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Expected values: S3 API Reference "Example: Browser-Based Upload using HTTP POST (Using AWS Signature Version 4)".
class PostPolicyTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /// The example's policy in base 64, with the line ends that the page says it has.
    private static final String EXAMPLE =
            "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6"
                    + "ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAg"
                    + "ICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0"
                    + "ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13"
                    + "aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEy"
                    + "NzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0"
                    + "aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VY"
                    + "QU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFX"
                    + "UzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9";

    private static final Instant NOW = Instant.parse("2015-12-29T00:00:00Z");
    private static final FolderCredentials CREDENTIALS =
            new FolderCredentials("AKIAIOSFODNN7EXAMPLE", SECRET, "the token", NOW.plusSeconds(900));

    @Test
    void the_examples_policy_gets_the_examples_signature() {
        var key = SigningKey.of(SECRET, "20151229", "us-east-1");

        assertThat(key.scope()).isEqualTo("20151229/us-east-1/s3/aws4_request");
        assertThat(key.sign(EXAMPLE)).isEqualTo("8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e");
    }

    @Test
    void another_day_region_secret_or_policy_gets_another_signature() {
        var signature = SigningKey.of(SECRET, "20151229", "us-east-1").sign(EXAMPLE);

        assertThat(SigningKey.of(SECRET, "20151230", "us-east-1").sign(EXAMPLE)).isNotEqualTo(signature);
        assertThat(SigningKey.of(SECRET, "20151229", "us-east-2").sign(EXAMPLE)).isNotEqualTo(signature);
        assertThat(SigningKey.of(SECRET + "x", "20151229", "us-east-1").sign(EXAMPLE))
                .isNotEqualTo(signature);
        assertThat(SigningKey.of(SECRET, "20151229", "us-east-1").sign(EXAMPLE + "x"))
                .isNotEqualTo(signature);
    }

    private static Map<String, String> signed(List<?> conditions, Map<String, String> fields) {
        return new PostPolicy(NOW.plusSeconds(300), conditions, fields).signed(CREDENTIALS, "us-east-1", NOW);
    }

    private static String text(Map<String, String> signed) {
        return new String(Base64.getDecoder().decode(Objects.requireNonNull(signed.get("policy"))), UTF_8);
    }

    private static JsonNode policy(Map<String, String> signed) {
        return JsonMapper.shared().readTree(text(signed));
    }

    @Test
    void the_form_has_the_examples_fields_and_the_token_of_temporary_credentials() {
        var signed = signed(List.of(Map.of("bucket", "sigv4examplebucket")), Map.of("key", "user/user1/MyPhoto.jpg"));

        assertThat(signed)
                .containsEntry("key", "user/user1/MyPhoto.jpg")
                .containsEntry("x-amz-algorithm", "AWS4-HMAC-SHA256")
                .containsEntry("x-amz-credential", "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request")
                .containsEntry("x-amz-date", "20151229T000000Z")
                .containsEntry("x-amz-security-token", "the token");
        assertThat(signed.keySet()).endsWith("policy", "x-amz-signature");
        assertThat(signed.get("x-amz-signature"))
                .isEqualTo(SigningKey.of(SECRET, "20151229", "us-east-1")
                        .sign(Objects.requireNonNull(signed.get("policy"))));
    }

    @Test
    void every_field_is_a_condition_and_the_end_is_in_the_policy() {
        var fields = new LinkedHashMap<>(Map.of("key", "user/user1/MyPhoto.jpg", "Content-Type", "image/jpeg"));

        var policy = policy(signed(List.of(List.of("content-length-range", 0, 10)), fields));

        assertThat(policy.path("expiration").stringValue()).isEqualTo("2015-12-29T00:05:00Z");
        assertThat(policy.path("conditions").valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder(
                        "[\"content-length-range\",0,10]",
                        "{\"key\":\"user/user1/MyPhoto.jpg\"}",
                        "{\"Content-Type\":\"image/jpeg\"}",
                        "{\"x-amz-algorithm\":\"AWS4-HMAC-SHA256\"}",
                        "{\"x-amz-credential\":\"AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request\"}",
                        "{\"x-amz-date\":\"20151229T000000Z\"}",
                        "{\"x-amz-security-token\":\"the token\"}");
    }

    @Test
    void a_field_with_a_condition_of_its_own_may_have_other_values() {
        var conditions = List.of(List.of("starts-with", "$key", "user/user1/"));

        var policy = policy(signed(conditions, Map.of("key", "user/user1/${filename}")));

        assertThat(policy.path("conditions").toString())
                .contains("[\"starts-with\",\"$key\",\"user/user1/\"]")
                .doesNotContain("${filename}");
    }

    /// API Reference "POST Policy", "Character escaping".
    @Test
    void no_character_of_the_policy_is_beyond_ascii() {
        var signed = signed(List.of(), Map.of("key", "Ærø 🥛 \" \\"));

        assertThat(text(signed)).matches("[ -~]+").contains("\\u00C6r\\u00F8 \\uD83E\\uDD5B \\\" \\\\");
        assertThat(policy(signed).path("conditions").get(0).path("key").stringValue())
                .isEqualTo("Ærø 🥛 \" \\");
    }
}
