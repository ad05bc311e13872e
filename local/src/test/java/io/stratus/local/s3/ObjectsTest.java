package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static io.stratus.local.s3.LocalS3.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/// Objects as the account itself sees them. What S3 answers is in its API Reference, at each operation.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectsTest {

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = s3.as(s3.root);

    @AfterAll
    void end() {
        s3.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.txt",
                "a b+ü%.txt",
                "a//b",
                "a/../b",
                "../x",
                "./x",
                "x/",
                "/x",
                "a%2Fb",
                "%2e%2e/x",
                "日本/語",
                "😀",
                "a&b=c?d#e;f",
                "a\u0001b",
                "con",
                "a\\b",
                "~",
                "'\"<>"
            })
    void any_key_comes_back_as_it_was_and_is_no_other(String key) {
        client.putObject(put(PLAIN, "keys/" + key), RequestBody.fromString("of " + key));
        client.putObject(put(PLAIN, "keys/" + key + "!"), RequestBody.fromString("another"));

        assertThat(text(PLAIN, "keys/" + key)).isEqualTo("of " + key);
        assertThat(client.listObjectsV2(
                                r -> r.bucket(PLAIN).prefix("keys/" + key).encodingType(EncodingType.URL))
                        .contents())
                .extracting(object -> object.key())
                .containsExactly("keys/" + key, "keys/" + key + "!");
    }

    @Test
    void a_file_and_a_folder_may_have_the_same_name() {
        client.putObject(put(PLAIN, "same"), RequestBody.fromString("file"));
        client.putObject(put(PLAIN, "same/in"), RequestBody.fromString("in"));

        assertThat(text(PLAIN, "same")).isEqualTo("file");
        assertThat(text(PLAIN, "same/in")).isEqualTo("in");
    }

    @Test
    void a_key_of_1024_bytes_is_taken_and_a_longer_one_is_not() {
        client.putObject(put(PLAIN, "ü".repeat(512)), RequestBody.fromString("long"));

        assertThat(text(PLAIN, "ü".repeat(512))).isEqualTo("long");
        assertError(
                () -> client.putObject(put(PLAIN, "ü".repeat(512) + "x"), RequestBody.fromString("longer")),
                400,
                "KeyTooLongError");
    }

    @Test
    void metadata_and_type_come_back_with_the_object() {
        var request = PutObjectRequest.builder()
                .bucket(PLAIN)
                .key("meta")
                .contentType("text/markdown")
                .cacheControl("max-age=60")
                .metadata(Map.of("colour", "blue"))
                .build();
        client.putObject(request, RequestBody.fromString("# x"));

        var head = client.headObject(
                HeadObjectRequest.builder().bucket(PLAIN).key("meta").build());

        assertThat(head.contentType()).isEqualTo("text/markdown");
        assertThat(head.cacheControl()).isEqualTo("max-age=60");
        assertThat(head.metadata()).containsExactly(Map.entry("colour", "blue"));
        assertThat(head.contentLength()).isEqualTo(3);
        assertThat(head.contentEncoding()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void a_checksum_in_the_trailer_is_checked_and_kept(ChecksumAlgorithm algorithm) {
        var request = PutObjectRequest.builder()
                .bucket(PLAIN)
                .key("sum-" + algorithm)
                .checksumAlgorithm(algorithm)
                .build();
        client.putObject(request, RequestBody.fromString("hello"));

        try (var answer = client.getObject(GetObjectRequest.builder()
                .bucket(PLAIN)
                .key("sum-" + algorithm)
                .checksumMode(ChecksumMode.ENABLED)
                .build())) {
            assertThat(answer).hasContent("hello"); // the client compares it with the checksum
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void a_wrong_checksum_is_refused_and_nothing_is_kept() {
        var request = PutObjectRequest.builder()
                .bucket(PLAIN)
                .key("wrong-sum")
                .checksumCRC32("AAAAAA==")
                .build();

        assertError(() -> client.putObject(request, RequestBody.fromString("hello")), 400, "BadDigest");
        assertError(() -> text(PLAIN, "wrong-sum"), 404, "NoSuchKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64", "AAAA", "AAAAAAAA", "AAAAAA"})
    void a_checksum_that_cannot_be_one_is_told_from_a_wrong_one(String malformed) {
        var request = PutObjectRequest.builder().bucket(PLAIN).key("no-sum").checksumCRC32(malformed);

        assertThatThrownBy(() -> client.putObject(request.build(), RequestBody.fromString("hello")))
                .hasMessageStartingWith("Value for x-amz-checksum-crc32 header is invalid.");
        assertError(() -> text(PLAIN, "no-sum"), 404, "NoSuchKey");
        client.putObject(request.checksumCRC32("NhCmhg==").build(), RequestBody.fromString("hello"));
        client.deleteObject(r -> r.bucket(PLAIN).key("no-sum"));
    }

    @Test
    void a_range_gives_those_bytes_and_one_behind_the_end_none() {
        client.putObject(put(PLAIN, "range"), RequestBody.fromString("0123456789"));

        assertThat(range("bytes=2-4")).isEqualTo("234");
        assertThat(range("bytes=7-")).isEqualTo("789");
        assertThat(range("bytes=-2")).isEqualTo("89");
        assertThat(range("bytes=8-99")).isEqualTo("89");
        assertError(() -> range("bytes=10-"), 416, "InvalidRange");
    }

    @Test
    void a_range_may_name_numbers_beyond_a_long() {
        var huge = "9".repeat(30);
        client.putObject(put(PLAIN, "range"), RequestBody.fromString("0123456789"));

        assertThat(range("bytes=8-" + huge)).isEqualTo("89");
        assertThat(range("bytes=-" + huge)).isEqualTo("0123456789");
        assertError(() -> range("bytes=" + huge + "-"), 416, "InvalidRange");
        assertError(() -> range("bytes=" + huge + "-" + huge), 416, "InvalidRange");
    }

    @Test
    void an_unchanged_object_is_not_sent_again() {
        var etag = client.putObject(put(PLAIN, "same-etag"), RequestBody.fromString("x"))
                .eTag();
        var unchanged = GetObjectRequest.builder()
                .bucket(PLAIN)
                .key("same-etag")
                .ifNoneMatch(etag)
                .build();
        var changed = unchanged.toBuilder().ifNoneMatch("\"other\"").build();

        assertThatThrownBy(() -> client.getObject(unchanged)).satisfies(status(304));
        assertThat(client.getObjectAsBytes(changed).asUtf8String()).isEqualTo("x");
        assertThatThrownBy(() -> client.getObject(changed.toBuilder()
                        .ifNoneMatch(null)
                        .ifMatch("\"other\"")
                        .build()))
                .satisfies(status(412));
    }

    @Test
    void a_conditional_write_wins_once() {
        var once = PutObjectRequest.builder()
                .bucket(PLAIN)
                .key("once")
                .ifNoneMatch("*")
                .build();
        var etag = client.putObject(once, RequestBody.fromString("first")).eTag();

        assertError(() -> client.putObject(once, RequestBody.fromString("second")), 412, "PreconditionFailed");
        assertThat(text(PLAIN, "once")).isEqualTo("first");
        var matched = once.toBuilder().ifNoneMatch(null).ifMatch(etag).build();
        client.putObject(matched, RequestBody.fromString("third"));
        assertError(() -> client.putObject(matched, RequestBody.fromString("fourth")), 412, "PreconditionFailed");
        assertThat(text(PLAIN, "once")).isEqualTo("third");
    }

    @Test
    void a_copy_is_the_same_and_may_have_other_metadata() {
        var original =
                put(PLAIN, "copy from+ü").toBuilder().metadata(Map.of("a", "1")).build();
        client.putObject(original, RequestBody.fromString("content"));
        var copy = CopyObjectRequest.builder()
                .sourceBucket(PLAIN)
                .sourceKey("copy from+ü")
                .destinationBucket(FILES)
                .destinationKey("copied")
                .build();

        client.copyObject(copy);
        client.copyObject(copy.toBuilder()
                .destinationKey("replaced")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("b", "2"))
                .build());

        assertThat(text(FILES, "copied")).isEqualTo("content");
        assertThat(client.headObject(r -> r.bucket(FILES).key("copied")).metadata())
                .containsExactly(Map.entry("a", "1"));
        assertThat(client.headObject(r -> r.bucket(FILES).key("replaced")).metadata())
                .containsExactly(Map.entry("b", "2"));
        assertError(
                () -> client.copyObject(copy.toBuilder().sourceKey("nowhere").build()), 404, "NoSuchKey");
    }

    @Test
    void tags_can_be_read_replaced_and_deleted() {
        client.putObject(put(PLAIN, "tagged").toBuilder().tagging("a=1&b=x%20y").build(), RequestBody.fromString("x"));
        var get = GetObjectTaggingRequest.builder().bucket(PLAIN).key("tagged").build();

        assertThat(client.getObjectTagging(get).tagSet()).containsExactly(tag("a", "1"), tag("b", "x y"));
        client.putObjectTagging(PutObjectTaggingRequest.builder()
                .bucket(PLAIN)
                .key("tagged")
                .tagging(Tagging.builder().tagSet(tag("c", "<3>")).build())
                .build());
        assertThat(client.getObjectTagging(get).tagSet()).containsExactly(tag("c", "<3>"));
        client.deleteObjectTagging(r -> r.bucket(PLAIN).key("tagged"));
        assertThat(client.getObjectTagging(get).tagSet()).isEmpty();
    }

    @Test
    void many_objects_are_deleted_at_once_and_a_missing_one_is_no_error() {
        client.putObject(put(PLAIN, "gone <1>"), RequestBody.fromString("x"));
        var objects = List.of(identifier("gone <1>"), identifier("never was"));

        var deleted = client.deleteObjects(DeleteObjectsRequest.builder()
                .bucket(PLAIN)
                .delete(Delete.builder().objects(objects).build())
                .build());

        assertThat(deleted.deleted()).extracting(one -> one.key()).containsExactly("gone <1>", "never was");
        assertError(() -> text(PLAIN, "gone <1>"), 404, "NoSuchKey");
        client.deleteObject(
                DeleteObjectRequest.builder().bucket(PLAIN).key("never was").build());
    }

    @Test
    void a_bucket_that_is_not_here_is_named_so() {
        assertError(() -> text("no-such-bucket", "x"), 404, "NoSuchBucket");
        assertThat(client.headBucket(r -> r.bucket(PLAIN)).bucketRegion()).isEqualTo("eu-central-1");
    }

    private String range(String range) {
        return client.getObjectAsBytes(GetObjectRequest.builder()
                        .bucket(PLAIN)
                        .key("range")
                        .range(range)
                        .build())
                .asUtf8String();
    }

    private String text(String bucket, String key) {
        return client.getObjectAsBytes(
                        GetObjectRequest.builder().bucket(bucket).key(key).build())
                .asUtf8String();
    }

    private static PutObjectRequest put(String bucket, String key) {
        return PutObjectRequest.builder().bucket(bucket).key(key).build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static ObjectIdentifier identifier(String key) {
        return ObjectIdentifier.builder().key(key).build();
    }

    private static Consumer<Throwable> status(int status) {
        return error -> assertThat(((S3Exception) error).statusCode()).isEqualTo(status);
    }

    private static void assertError(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(status);
        });
    }
}
