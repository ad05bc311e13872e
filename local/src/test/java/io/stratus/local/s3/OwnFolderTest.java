package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static io.stratus.local.s3.LocalS3.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.iam.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/// What a user's session may do under the policy of its own folder: Ann's, and nothing of Bob's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnFolderTest {

    private static final String OWN = "private/ann/";

    private final LocalS3 s3 = new LocalS3();
    private final S3Client root = s3.as(s3.root);
    private final S3Client ann = s3.as(s3.user("ann"));

    @BeforeAll
    void bobs_file() {
        put(root, "private/bob/secret", "bob's");
        put(root, OWN + "mine", "ann's");
    }

    @AfterAll
    void end() {
        s3.close();
    }

    @Test
    void own_objects_can_be_written_read_listed_and_deleted() {
        put(ann, OWN + "new", "x");

        assertThat(get(ann, OWN + "new")).isEqualTo("x");
        assertThat(ann.listObjectsV2(r -> r.bucket(FILES).prefix(OWN)).contents())
                .extracting(object -> object.key())
                .contains(OWN + "new", OWN + "mine");
        ann.deleteObject(r -> r.bucket(FILES).key(OWN + "new"));
        assertDenied(() -> get(ann, OWN + "new")); // who may not list all is not told what is missing
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private/bob/secret",
                "private/ann/../bob/secret",
                "private/ann%2F..%2Fbob/secret",
                "private/ann",
                "private/annevil/x",
                "private/Ann/x",
                "private/аnn/x",
                "private//ann/x",
                "/private/ann/x",
                "other"
            })
    void nothing_outside_can_be_read_or_written(String key) {
        boolean own = key.startsWith(OWN);

        if (own) {
            // Dots are characters: this is a key of Ann's own folder, and never another name of Bob's object.
            put(ann, key, "dots");
            assertThat(get(root, "private/bob/secret")).isEqualTo("bob's");
        } else {
            assertDenied(() -> get(ann, key));
            assertDenied(() -> put(ann, key, "x"));
            assertDenied(() -> ann.deleteObject(r -> r.bucket(FILES).key(key)));
        }
    }

    @Test
    void a_null_byte_is_answered_400_before_s3_is_asked() {
        int logged = s3.log.size();

        assertStatus(() -> get(ann, "private/ann\u0000/x"), 400);

        assertThat(s3.log).hasSize(logged);
    }

    @Test
    void only_the_own_prefix_can_be_listed() {
        assertDenied(() -> ann.listObjectsV2(r -> r.bucket(FILES)));
        assertDenied(() -> ann.listObjectsV2(r -> r.bucket(FILES).prefix("")));
        assertDenied(() -> ann.listObjectsV2(r -> r.bucket(FILES).prefix("private/")));
        assertDenied(() -> ann.listObjectsV2(r -> r.bucket(FILES).prefix("private/ann")));
        assertDenied(() -> ann.listObjectsV2(r -> r.bucket(FILES).prefix("private/bob/")));
        assertDenied(() -> ann.listObjectVersions(r -> r.bucket(FILES).prefix(OWN)));
        assertDenied(() -> ann.listMultipartUploads(r -> r.bucket(FILES)));
        assertDenied(ann::listBuckets);
        assertThat(root.listBuckets().buckets())
                .extracting(bucket -> bucket.name())
                .containsExactly(FILES, PLAIN);
    }

    @Test
    void a_copy_needs_the_right_to_read_its_source() {
        var copy = CopyObjectRequest.builder()
                .sourceBucket(FILES)
                .sourceKey(OWN + "mine")
                .destinationBucket(FILES)
                .destinationKey(OWN + "copy")
                .build();
        ann.copyObject(copy);
        assertThat(get(ann, OWN + "copy")).isEqualTo("ann's");

        var stolen = copy.toBuilder()
                .sourceKey("private/bob/secret")
                .destinationKey(OWN + "stolen")
                .build();
        assertDenied(() -> ann.copyObject(stolen));
        assertDenied(() -> ann.copyObject(
                copy.toBuilder().destinationKey("private/bob/gift").build()));
        assertMissing(OWN + "stolen");
    }

    @Test
    void a_part_that_is_copied_needs_it_too() {
        var upload = ann.createMultipartUpload(r -> r.bucket(FILES).key(OWN + "parts"));
        var part = UploadPartCopyRequest.builder()
                .sourceBucket(FILES)
                .sourceKey(OWN + "mine")
                .destinationBucket(FILES)
                .destinationKey(OWN + "parts")
                .uploadId(upload.uploadId())
                .partNumber(1)
                .build();

        assertThat(ann.uploadPartCopy(part).copyPartResult().eTag()).isNotBlank();
        assertDenied(() -> ann.uploadPartCopy(
                part.toBuilder().sourceKey("private/bob/secret").build()));
        assertThat(ann.listParts(r -> r.bucket(FILES).key(OWN + "parts").uploadId(upload.uploadId()))
                        .parts())
                .hasSize(1);
    }

    @Test
    void the_upload_of_another_can_be_neither_seen_nor_ended() {
        var id = root.createMultipartUpload(r -> r.bucket(FILES).key("private/bob/big"))
                .uploadId();

        assertDenied(
                () -> ann.listParts(r -> r.bucket(FILES).key("private/bob/big").uploadId(id)));
        assertDenied(() -> ann.abortMultipartUpload(
                r -> r.bucket(FILES).key("private/bob/big").uploadId(id)));
        assertThatThrownBy(() -> ann.abortMultipartUpload(
                        r -> r.bucket(FILES).key(OWN + "big").uploadId(id)))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.statusCode()).isEqualTo(404));
        assertThat(root.listMultipartUploads(r -> r.bucket(FILES)).uploads())
                .extracting(upload -> upload.key())
                .contains("private/bob/big");
    }

    @Test
    void of_many_keys_the_own_are_deleted_and_the_others_denied() {
        put(ann, OWN + "many", "x");
        var keys = List.of(
                ObjectIdentifier.builder().key(OWN + "many").build(),
                ObjectIdentifier.builder().key("private/bob/secret").build());

        var answer = ann.deleteObjects(
                r -> r.bucket(FILES).delete(Delete.builder().objects(keys).build()));

        assertThat(answer.deleted()).extracting(one -> one.key()).containsExactly(OWN + "many");
        assertThat(answer.errors()).extracting(one -> one.key()).containsExactly("private/bob/secret");
        assertThat(answer.errors().getFirst().code()).isEqualTo("AccessDenied");
        assertThat(get(root, "private/bob/secret")).isEqualTo("bob's");
    }

    @Test
    void rights_that_the_policy_does_not_give_are_denied_in_the_own_folder_too() {
        assertDenied(() -> ann.getObjectTagging(r -> r.bucket(FILES).key(OWN + "mine")));
        assertDenied(
                () -> ann.putObject(r -> r.bucket(FILES).key(OWN + "t").tagging("a=1"), RequestBody.fromString("x")));
        assertDenied(() ->
                ann.putObject(r -> r.bucket(FILES).key(OWN + "t").acl("public-read"), RequestBody.fromString("x")));
        assertDenied(() -> ann.getObject(r -> r.bucket(FILES).key(OWN + "mine").versionId("x")));
        assertDenied(
                () -> ann.deleteObject(r -> r.bucket(FILES).key(OWN + "mine").versionId("x")));
        assertDenied(() -> ann.getBucketVersioning(r -> r.bucket(FILES)));
        assertStatus(() -> ann.headBucket(r -> r.bucket(FILES)), 403);
        assertMissing(OWN + "t");
    }

    @Test
    void an_expired_session_and_a_wrong_token_are_refused() {
        var brief = s3.user("ann", Duration.ofMinutes(1));
        var expired = s3.as(brief);
        var valid = s3.user("ann");
        var other = s3.user("ann");
        var wrong = s3.as(new Credentials(
                valid.accessKeyId(), valid.secretAccessKey(), other.sessionToken(), valid.expiration()));
        assertThat(get(expired, OWN + "mine")).isEqualTo("ann's");

        s3.ahead = Duration.ofMinutes(2);
        assertCode(() -> get(expired, OWN + "mine"), "ExpiredToken");
        s3.ahead = Duration.ZERO;
        assertCode(() -> get(wrong, OWN + "mine"), "InvalidToken");
    }

    @Test
    void an_unknown_key_a_wrong_secret_and_a_wrong_clock_are_told_apart() {
        var unknown = s3.as(new Credentials("AKIAUNKNOWN", "secret", null, null));
        var wrong = s3.as(new Credentials(s3.root.accessKeyId(), "secret", null, null));

        assertCode(() -> get(unknown, OWN + "mine"), "InvalidAccessKeyId");
        assertCode(() -> get(wrong, OWN + "mine"), "SignatureDoesNotMatch");
        assertCode(() -> put(wrong, OWN + "mine", "x"), "SignatureDoesNotMatch");
    }

    @Test
    void a_denial_tells_its_reason_to_the_console_alone() {
        assertThatThrownBy(() -> get(ann, "private/bob/secret")).hasMessageStartingWith("Access Denied (");

        var entry = s3.log.getLast();
        var denied = Objects.requireNonNull(entry.denied());
        assertThat(entry.operation()).isEqualTo("GetObject");
        assertThat(denied.access().action()).isEqualTo("s3:GetObject");
        assertThat(denied.access().resource()).isEqualTo("arn:aws:s3:::files-bucket/private/bob/secret");
        assertThat(denied.because()).isNotBlank();
    }

    private static void put(S3Client client, String key, String content) {
        client.putObject(r -> r.bucket(FILES).key(key), RequestBody.fromString(content));
    }

    private static String get(S3Client client, String key) {
        return client.getObjectAsBytes(r -> r.bucket(FILES).key(key)).asUtf8String();
    }

    private void assertMissing(String key) {
        assertCode(() -> get(root, key), "NoSuchKey");
    }

    private static void assertDenied(ThrowingCallable call) {
        assertCode(call, "AccessDenied");
    }

    private static void assertStatus(ThrowingCallable call, int status) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.statusCode()).isEqualTo(status));
    }

    private static void assertCode(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }
}
