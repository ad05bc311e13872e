package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static io.stratus.local.s3.LocalS3.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.local.iam.ResourcePolicies;
import io.stratus.local.iam.policy.Policy;
import io.stratus.local.s3.bucket.BucketSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Buckets as their template makes them.
class BucketsTest {

    @Test
    void the_configuration_can_be_read() {
        try (var s3 = new LocalS3()) {
            var client = s3.as(s3.root);

            assertThat(client.getBucketLocation(r -> r.bucket(FILES)).locationConstraintAsString())
                    .isEqualTo("eu-central-1");
            assertThat(client.getBucketVersioning(r -> r.bucket(FILES)).status())
                    .isEqualTo(BucketVersioningStatus.ENABLED);
            assertThat(client.getBucketVersioning(r -> r.bucket(PLAIN)).status())
                    .isNull();
            assertThat(client.getBucketCors(r -> r.bucket(FILES))
                            .corsRules()
                            .getFirst()
                            .allowedOrigins())
                    .containsExactly(LocalS3.APP);
            var lifecycle = client.getBucketLifecycleConfiguration(r -> r.bucket(FILES))
                    .rules()
                    .getFirst();
            assertThat(lifecycle.noncurrentVersionExpiration().noncurrentDays()).isEqualTo(30);
            assertThat(lifecycle.abortIncompleteMultipartUpload().daysAfterInitiation())
                    .isEqualTo(3);
            assertThat(client.getBucketEncryption(r -> r.bucket(FILES))
                            .serverSideEncryptionConfiguration()
                            .rules()
                            .getFirst()
                            .applyServerSideEncryptionByDefault()
                            .sseAlgorithmAsString())
                    .isEqualTo("AES256");
            assertThat(client.getPublicAccessBlock(r -> r.bucket(FILES))
                            .publicAccessBlockConfiguration()
                            .restrictPublicBuckets())
                    .isTrue();
            assertError(() -> client.getBucketCors(r -> r.bucket(PLAIN)), "NoSuchCORSConfiguration");
        }
    }

    @Test
    void the_configuration_cannot_be_changed_and_nothing_unknown_is_taken_for_something_known() {
        try (var s3 = new LocalS3()) {
            var client = s3.as(s3.root);
            client.putObject(r -> r.bucket(PLAIN).key("x"), RequestBody.fromString("x"));

            assertError(() -> client.createBucket(r -> r.bucket("another")), "NotImplemented", "its template decides");
            assertError(() -> client.deleteBucket(r -> r.bucket(PLAIN)), "NotImplemented", "DELETE bucket");
            assertError(() -> client.deleteBucketCors(r -> r.bucket(FILES)), "NotImplemented", "DELETE bucket cors");
            assertError(() -> client.deleteBucketPolicy(r -> r.bucket(FILES)), "NotImplemented", "bucket policy");
            assertError(() -> client.getObjectAcl(r -> r.bucket(PLAIN).key("x")), "NotImplemented", "object acl");
            assertError(() -> client.getObjectRetention(r -> r.bucket(PLAIN).key("x")), "NotImplemented", "retention");
            assertThat(client.getObjectAsBytes(r -> r.bucket(PLAIN).key("x")).asUtf8String())
                    .isEqualTo("x");
        }
    }

    @Test
    void an_access_control_list_is_refused_where_the_owner_is_enforced() {
        try (var s3 = new LocalS3()) {
            var client = s3.as(s3.root);

            assertError(
                    () -> client.putObject(
                            r -> r.bucket(FILES).key("x").acl("public-read"), RequestBody.fromString("x")),
                    "AccessControlListNotSupported");
            client.putObject(
                    r -> r.bucket(FILES).key("x").acl("bucket-owner-full-control"), RequestBody.fromString("x"));
        }
    }

    @Test
    void a_bucket_policy_has_its_say() {
        var policy = Policy.parse("BucketPolicy", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject",
                   "Resource": "arn:aws:s3:::plain-bucket/shared/*"},
                  {"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
                   "Resource": "arn:aws:s3:::files-bucket/private/*/locked"}]}""");
        ResourcePolicies policies = arn -> List.of(policy);
        try (var s3 = new LocalS3(null, policies)) {
            var root = s3.as(s3.root);
            root.putObject(r -> r.bucket(PLAIN).key("shared/x"), RequestBody.fromString("shared"));
            root.putObject(r -> r.bucket(PLAIN).key("sharex/x"), RequestBody.fromString("not"));
            var ann = s3.as(s3.user("ann"));

            assertThat(ann.getObjectAsBytes(r -> r.bucket(PLAIN).key("shared/x"))
                            .asUtf8String())
                    .isEqualTo("shared");
            assertError(() -> ann.getObject(r -> r.bucket(PLAIN).key("sharex/x")), "AccessDenied");
            assertError(
                    () -> ann.putObject(r -> r.bucket(FILES).key("private/ann/locked"), RequestBody.fromString("x")),
                    "AccessDenied");
            ann.putObject(r -> r.bucket(FILES).key("private/ann/locke"), RequestBody.fromString("x"));
        }
    }

    @Test
    void what_is_kept_in_a_data_folder_outlives_the_run(@TempDir Path data) {
        String first;
        try (var s3 = new LocalS3(data, ResourcePolicies.NONE)) {
            var client = s3.as(s3.root);
            first = version(client, "one");
            version(client, "two");
            client.putObject(r -> r.bucket(PLAIN).key("gone"), RequestBody.fromString("x"));
            client.deleteObject(r -> r.bucket(PLAIN).key("gone"));
        }

        try (var s3 = new LocalS3(data, ResourcePolicies.NONE)) {
            var client = s3.as(s3.root);
            var now = client.getObjectAsBytes(r -> r.bucket(FILES).key("../k ü"));
            assertThat(now.asUtf8String()).isEqualTo("two");
            assertThat(now.response().metadata()).isEqualTo(Map.of("n", "two"));
            assertThat(client.getObjectAsBytes(
                                    r -> r.bucket(FILES).key("../k ü").versionId(first))
                            .asUtf8String())
                    .isEqualTo("one");
            assertError(() -> client.getObject(r -> r.bucket(PLAIN).key("gone")), "NoSuchKey");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void what_is_kept_is_its_owners_alone(@TempDir Path folder) throws Exception {
        var data = folder.resolve("s3");
        try (var s3 = new LocalS3(data, ResourcePolicies.NONE)) {
            s3.as(s3.root).putObject(r -> r.bucket(PLAIN).key("k"), RequestBody.fromString("x"));
        }

        try (var kept = Files.walk(data)) {
            assertThat(kept)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void no_key_reaches_a_file_of_its_own_name(@TempDir Path folder) throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        try (var s3 = new LocalS3(data, ResourcePolicies.NONE)) {
            version(s3.as(s3.root), "x");
        }

        try (var beside = Files.list(folder);
                var inside = Files.walk(data)) {
            assertThat(beside).containsExactly(data);
            assertThat(inside.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(name -> name.matches("[0-9a-f]{32}|\\d{19}\\.json"));
        }
    }

    @Test
    void a_name_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> BucketSpec.of("../evil", "eu-central-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../evil");
        assertThat(BucketSpec.of("my.bucket-1", "eu-central-1").arn()).isEqualTo("arn:aws:s3:::my.bucket-1");
    }

    private static String version(S3Client client, String content) {
        var answer = client.putObject(
                r -> r.bucket(FILES).key("../k ü").metadata(Map.of("n", content)), RequestBody.fromString(content));
        return Objects.requireNonNull(answer.versionId());
    }

    private static void assertError(ThrowingCallable call, String code) {
        assertError(call, code, "");
    }

    private static void assertError(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
