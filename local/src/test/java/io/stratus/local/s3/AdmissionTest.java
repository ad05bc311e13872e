package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Header fields that ask for more than the operation itself: none is dropped silently. Actions are those of the
/// Service Authorization Reference, errors those of the S3 API Reference.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionTest {

    private static final String OWN = "private/ann/";

    private final LocalS3 s3 = new LocalS3();
    private final S3Client root = s3.as(s3.root);
    private final S3Client ann = s3.as(s3.user("ann"));

    @BeforeAll
    void a_file() {
        ann.putObject(r -> r.bucket(FILES).key(OWN + "mine"), RequestBody.fromString("x"));
    }

    @AfterAll
    void end() {
        s3.close();
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-object-lock-mode, GOVERNANCE",
        "x-amz-object-lock-retain-until-date, 2999-01-01T00:00:00Z",
        "x-amz-object-lock-legal-hold, ON",
        "x-amz-bypass-governance-retention, true"
    })
    void a_lock_needs_its_right_and_a_bucket_with_locks(String name, String value) {
        for (var denied : writes(ann, name, value)) {
            assertError(denied, "AccessDenied", "Access Denied");
        }
        for (var impossible : writes(root, name, value)) {
            assertError(impossible, "InvalidRequest", "Bucket is missing Object Lock Configuration");
        }
        assertError(() -> root.getObject(r -> r.bucket(FILES).key(OWN + "new")), "NoSuchKey", "");
    }

    @Test
    void to_bypass_no_lock_needs_nothing() throws Throwable {
        for (var write : writes(ann, "x-amz-bypass-governance-retention", "false")) {
            write.call();
        }

        ann.deleteObject(r -> r.bucket(FILES).key(OWN + "new"));
    }

    @Test
    void a_form_can_set_no_lock_either() throws Exception {
        var field = "x-amz-object-lock-legal-hold";

        assertThat(post(form(false).exact(field, "ON"))).contains("<Code>AccessDenied</Code>");
        assertThat(post(form(true).exact(field, "ON"))).contains("<Code>InvalidRequest</Code>");
        assertThat(post(form(false).exact("x-amz-server-side-encryption", "aws:kms")))
                .contains("<Code>NotImplemented</Code>");
        assertThat(post(form(false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-mfa, 20899872 301749",
        "x-amz-server-side-encryption, aws:kms",
        "x-amz-server-side-encryption, aws:kms:dsse",
        "x-amz-server-side-encryption-aws-kms-key-id, 1234abcd",
        "x-amz-server-side-encryption-customer-algorithm, AES256",
        "x-amz-copy-source-server-side-encryption-customer-algorithm, AES256"
    })
    void what_is_not_emulated_is_refused_by_name(String name, String value) {
        for (var write : writes(ann, name, value)) {
            assertError(write, "NotImplemented", name);
        }
    }

    @Test
    void the_keys_of_s3_itself_are_taken() throws Throwable {
        for (var write : writes(ann, "x-amz-server-side-encryption", "AES256")) {
            write.call();
        }

        assertThat(ann.headObject(r -> r.bucket(FILES).key(OWN + "new")).serverSideEncryptionAsString())
                .isEqualTo("AES256");
        ann.deleteObject(r -> r.bucket(FILES).key(OWN + "new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-amz-expected-bucket-owner", "x-amz-source-expected-bucket-owner"})
    void the_bucket_of_another_account_is_not_here(String name) throws Throwable {
        for (var write : writes(root, name, "111122223333")) {
            assertError(write, "AccessDenied", "Access Denied");
        }
        for (var write : writes(ann, name, "000000000000")) {
            write.call();
        }
        ann.deleteObject(r -> r.bucket(FILES).key(OWN + "new"));
    }

    private static ThrowingCallable[] writes(S3Client client, String name, String value) {
        var copy = CopyObjectRequest.builder()
                .sourceBucket(FILES)
                .sourceKey(OWN + "mine")
                .destinationBucket(FILES)
                .destinationKey(OWN + "new")
                .overrideConfiguration(c -> c.putHeader(name, value))
                .build();
        return new ThrowingCallable[] {
            () -> client.putObject(
                    r -> r.bucket(FILES).key(OWN + "new").overrideConfiguration(c -> c.putHeader(name, value)),
                    RequestBody.fromString("x")),
            () -> client.copyObject(copy),
            () -> client.createMultipartUpload(
                    r -> r.bucket(FILES).key(OWN + "new").overrideConfiguration(c -> c.putHeader(name, value))),
            () -> client.deleteObject(
                    r -> r.bucket(FILES).key(OWN + "none").overrideConfiguration(c -> c.putHeader(name, value)))
        };
    }

    private BrowserForm form(boolean byRoot) {
        var signer = byRoot ? s3.root : s3.user("ann");
        return new BrowserForm(signer, s3.now(), s3.now().plusSeconds(60), FILES).exact("key", OWN + "form");
    }

    private String post(BrowserForm form) throws Exception {
        return form.sign()
                .post(URI.create(s3.uri() + "/" + FILES), "file", "x".getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private static void assertError(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
