package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static io.stratus.local.s3.LocalS3.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// As the S3 User Guide, "Working with objects in a versioning-enabled bucket", tells it.
class VersionsTest {

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = s3.as(s3.root);

    @AfterEach
    void end() {
        s3.close();
    }

    @Test
    void each_write_keeps_the_version_before_it() {
        var first = put(FILES, "k", "one");
        var second = put(FILES, "k", "two");

        assertThat(first).isNotEqualTo(second);
        assertThat(get("k", null)).isEqualTo("two");
        assertThat(get("k", first)).isEqualTo("one");
        assertThat(versions("k")).extracting(ObjectVersion::versionId).containsExactly(second, first);
        assertThat(versions("k")).extracting(ObjectVersion::isLatest).containsExactly(true, false);
    }

    @Test
    void a_bucket_without_versions_has_none_to_tell() {
        put(PLAIN, "k", "one");
        put(PLAIN, "k", "two");

        var answer = client.listObjectVersions(r -> r.bucket(PLAIN));

        assertThat(answer.versions()).extracting(ObjectVersion::versionId).containsExactly("null");
        assertThat(client.headObject(r -> r.bucket(PLAIN).key("k")).versionId()).isNull();
        assertThat(client.deleteObject(r -> r.bucket(PLAIN).key("k")).deleteMarker())
                .isNull();
    }

    @Test
    void a_deleted_object_comes_back_when_its_marker_is_deleted() {
        put(FILES, "k", "one");
        var deleted = client.deleteObject(r -> r.bucket(FILES).key("k"));

        assertThat(deleted.deleteMarker()).isTrue();
        assertThatThrownBy(() -> get("k", null)).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> get("k", deleted.versionId()))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.statusCode()).isEqualTo(405));
        assertThat(client.listObjectsV2(r -> r.bucket(FILES)).contents()).isEmpty();

        var undone = client.deleteObject(r -> r.bucket(FILES).key("k").versionId(deleted.versionId()));
        assertThat(undone.deleteMarker()).isTrue();
        assertThat(get("k", null)).isEqualTo("one");
    }

    @Test
    void a_version_that_is_deleted_is_gone_for_good() {
        var first = put(FILES, "k", "one");
        put(FILES, "k", "two");

        client.deleteObject(r -> r.bucket(FILES).key("k").versionId(first));

        assertThatThrownBy(() -> get("k", first))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NoSuchVersion"));
        assertThat(get("k", null)).isEqualTo("two");
    }

    @Test
    void an_older_version_is_restored_by_a_copy() {
        var first = put(FILES, "k ü", "one");
        put(FILES, "k ü", "two");

        client.copyObject(r -> r.sourceBucket(FILES)
                .sourceKey("k ü")
                .sourceVersionId(first)
                .destinationBucket(FILES)
                .destinationKey("k ü"));

        assertThat(get("k ü", null)).isEqualTo("one");
        assertThat(versions("k ü")).hasSize(3);
    }

    @Test
    void pages_of_versions_give_each_once() {
        for (int i = 0; i < 3; i++) {
            put(FILES, "a", "x" + i);
            put(FILES, "b", "x" + i);
        }
        client.deleteObject(r -> r.bucket(FILES).key("a"));

        var seen = new ArrayList<String>();
        for (var page : client.listObjectVersionsPaginator(
                ListObjectVersionsRequest.builder().bucket(FILES).maxKeys(2).build())) {
            page.versions().forEach(version -> seen.add(version.versionId()));
            page.deleteMarkers().forEach(marker -> seen.add(marker.versionId()));
            assertThat(page.versions().size() + page.deleteMarkers().size()).isLessThanOrEqualTo(2);
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    private String put(String bucket, String key, String content) {
        var id = client.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(content))
                .versionId();
        return bucket.equals(FILES) ? Objects.requireNonNull(id) : "null";
    }

    private String get(String key, @Nullable String version) {
        return client.getObjectAsBytes(r -> r.bucket(FILES).key(key).versionId(version))
                .asUtf8String();
    }

    private List<ObjectVersion> versions(String key) {
        return client.listObjectVersions(r -> r.bucket(FILES).prefix(key)).versions();
    }
}
