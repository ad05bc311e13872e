package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.local.iam.Credentials;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/// Every kind of condition of the S3 API Reference, "POST policy", held and broken; the errors are those of its "List
/// of error codes".
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostObjectTest {

    private static final String KEY = "private/ann/photo";

    private final LocalS3 s3 = new LocalS3();
    private final S3Client root = s3.as(s3.root);
    private final Credentials ann = s3.user("ann");

    @AfterAll
    void end() {
        s3.close();
    }

    @Test
    void a_form_as_its_policy_wants_it_is_kept() throws Exception {
        var form = form().exact("key", KEY)
                .exact("Content-Type", "image/png")
                .exact("x-amz-meta-colour", "blue")
                .condition("content-length-range", 1, 10);

        var answer = send(form.sign(), "hello");

        assertThat(s3.log.getLast().operation()).isEqualTo("PostObject");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"5d41402abc4b2a76b9719d911017c592\""); // RFC 1321's MD5
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(LocalS3.APP);
        var stored = root.getObjectAsBytes(r -> r.bucket(FILES).key(KEY));
        assertThat(stored.asUtf8String()).isEqualTo("hello");
        assertThat(stored.response().contentType()).isEqualTo("image/png");
        assertThat(stored.response().metadata()).containsEntry("colour", "blue");
    }

    @Test
    void a_file_larger_than_any_buffer_arrives_whole() throws Exception {
        var file = new byte[3_000_000];
        Arrays.fill(file, (byte) '\r');

        var answer = form().exact("key", KEY + "-large").sign().post(bucket(), "large", file);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(root.getObjectAsBytes(r -> r.bucket(FILES).key(KEY + "-large"))
                        .asByteArray())
                .isEqualTo(file);
    }

    @Test
    void the_key_takes_the_files_name_without_its_path() throws Exception {
        var form = form().field("key", "private/ann/${filename}").condition("starts-with", "$key", "private/ann/");

        var answer = form.sign().post(bucket(), "C:\\fotos/größe 1.png", "x".getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(root.headObject(r -> r.bucket(FILES).key("private/ann/größe 1.png"))
                        .contentLength())
                .isEqualTo(1);
    }

    @Test
    void a_form_says_what_it_wants_to_hear() throws Exception {
        var created = send(
                form().exact("key", KEY).exact("success_action_status", "201").sign(), "x");
        var redirected = send(
                form().exact("key", KEY)
                        .exact("success_action_redirect", "http://127.0.0.1:8082/done?x=1")
                        .sign(),
                "x");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("<Bucket>" + FILES + "</Bucket>", "<Key>" + KEY + "</Key>");
        assertThat(redirected.statusCode()).isEqualTo(303);
        assertThat(redirected.headers().firstValue("Location").orElseThrow())
                .startsWith("http://127.0.0.1:8082/done?x=1&bucket=files-bucket&key=private%2Fann%2Fphoto&etag=%22");
    }

    @Test
    void an_altered_field_breaks_its_condition() throws Exception {
        assertRefused(f -> f.field("key", KEY + "x"), "Policy Condition failed: [\"eq\", \"$key\", \"" + KEY + "\"]");
        assertRefused(f -> f.field("key", "private/bob/photo"), "Policy Condition failed");
        assertRefused(f -> f.field("Content-Type", "text/html"), "[\"starts-with\", \"$content-type\", \"image/\"]");
        assertRefused(f -> f.field("Content-Type", "image/png,text/html"), "[\"starts-with\", \"$content-type\"");
        assertRefused(f -> f.field("x-amz-meta-extra", "1"), "Extra input fields: x-amz-meta-extra");
        assertRefused(f -> f.field("acl", "public-read"), "Extra input fields: acl");
        assertThat(send(strict().field("x-ignore-me", "1"), "hello").statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_policy_is_for_its_bucket() throws Exception {
        var answer = strict().post(URI.create(s3.uri() + "/" + LocalS3.PLAIN), "x", "hello".getBytes(UTF_8));

        assertCode(answer, 403, "AccessDenied");
        assertThat(answer.body()).contains("[&quot;eq&quot;, &quot;$bucket&quot;, &quot;files-bucket&quot;]");
    }

    @Test
    void a_file_has_the_length_that_the_policy_wants() throws Exception {
        var key = "private/ann/length";
        UnaryOperator<BrowserForm> range = f -> f.exact("key", key).condition("content-length-range", 2, 4);

        assertCode(send(range.apply(form()).sign(), "12345"), 400, "EntityTooLarge");
        assertCode(send(range.apply(form()).sign(), "1"), 400, "EntityTooSmall");
        assertThat(root.listObjectsV2(r -> r.bucket(FILES).prefix(key)).contents())
                .isEmpty();
        assertThat(send(range.apply(form()).sign(), "12").statusCode()).isEqualTo(204);
        assertThat(send(range.apply(form()).sign(), "1234").statusCode()).isEqualTo(204);
    }

    @Test
    void a_policy_that_expired_or_was_altered_is_refused() throws Exception {
        var expired = new BrowserForm(ann, s3.now(), s3.now().minusSeconds(1), FILES)
                .exact("key", KEY)
                .sign();
        var altered = strict();
        altered.fields.compute("policy", (_, policy) -> policy + "AAAA");
        var resigned = strict();
        resigned.fields.put("x-amz-signature", "0".repeat(64));

        var answer = send(expired, "x");
        assertCode(answer, 403, "AccessDenied");
        assertThat(answer.body()).contains("Invalid according to Policy: Policy expired.");
        assertCode(send(altered, "hello"), 403, "SignatureDoesNotMatch");
        assertCode(send(resigned, "hello"), 403, "SignatureDoesNotMatch");
    }

    @Test
    void the_session_must_be_whole_and_its_token_covered() throws Exception {
        var missing = strict();
        missing.fields.remove("x-amz-security-token");
        var wrong = strict();
        wrong.fields.put("x-amz-security-token", "another");
        var unknown = new BrowserForm(
                        new Credentials("AKIAUNKNOWN", "secret", null, null),
                        s3.now(),
                        s3.now().plusSeconds(60),
                        FILES)
                .exact("key", KEY)
                .sign();

        assertCode(send(missing, "hello"), 403, "InvalidAccessKeyId");
        assertCode(send(wrong, "hello"), 400, "InvalidToken");
        assertCode(send(unknown, "hello"), 403, "InvalidAccessKeyId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-signature", "key"})
    void a_field_that_a_form_must_have_is_named_where_it_is_missing(String field) throws Exception {
        var form = strict();
        form.fields.remove(field);

        var answer = send(form, "hello");

        assertCode(answer, 400, "InvalidArgument");
        assertThat(answer.body()).contains("must contain a field named '" + field + "'");
    }

    @Test
    void an_unsigned_form_is_refused() throws Exception {
        var form = form().exact("key", KEY);
        form.fields.remove("x-amz-signature");

        assertCode(send(form, "x"), 403, "AccessDenied");
    }

    @Test
    void what_the_signer_may_not_write_is_refused_though_the_policy_allows_it() throws Exception {
        var answer = send(form().exact("key", "private/bob/photo").sign(), "x");

        assertCode(answer, 403, "AccessDenied");
        assertThat(answer.body()).contains("<Message>Access Denied</Message>");
        assertThat(s3.log.getLast().denied()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "{}",
                "{\"expiration\": \"soon\", \"conditions\": []}",
                "{\"expiration\": \"2999-01-01T00:00:00Z\", \"conditions\": [[\"ends-with\", \"$key\", \"x\"]]}",
                "{\"expiration\": \"2999-01-01T00:00:00Z\", \"conditions\": [[\"eq\", \"key\", \"x\"]]}",
                "{\"expiration\": \"2999-01-01T00:00:00Z\", \"conditions\": [[\"content-length-range\", -1, 2]]}"
            })
    void a_policy_that_is_none_is_refused(String document) throws Exception {
        assertCode(send(form().exact("key", KEY).signText(document), "x"), 400, "InvalidPolicyDocument");
    }

    private void assertRefused(UnaryOperator<BrowserForm> change, String because) throws Exception {
        var answer = send(change.apply(strict()), "hello");

        assertCode(answer, 403, "AccessDenied");
        assertThat(answer.body().replace("&quot;", "\"")).contains("Invalid according to Policy: ", because);
    }

    private BrowserForm strict() {
        return form().exact("key", KEY)
                .field("Content-Type", "image/png")
                .condition("starts-with", "$Content-Type", "image/")
                .condition("content-length-range", 1, 10)
                .sign();
    }

    private BrowserForm form() {
        return new BrowserForm(ann, s3.now(), s3.now().plusSeconds(60), FILES);
    }

    private HttpResponse<String> send(BrowserForm form, String file) throws Exception {
        return form.post(bucket(), "file.png", file.getBytes(UTF_8));
    }

    private URI bucket() {
        return URI.create(s3.uri() + "/" + FILES);
    }

    private static void assertCode(HttpResponse<String> answer, int status, String code) {
        assertThat(List.of(answer.statusCode(), answer.body()).toString()).contains("<Code>" + code + "</Code>");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
