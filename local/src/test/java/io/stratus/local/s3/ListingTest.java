package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// As the S3 User Guide, "Organizing objects using prefixes" and "Listing object keys programmatically", tells it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTest {

    private static final List<String> KEYS =
            List.of("a", "a/1", "a/2", "a/b/3", "b", "c/1", "d e+f&g", "z\uFFFD", "z\uD83D\uDE00");

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = s3.as(s3.root);

    @BeforeAll
    void fill() {
        KEYS.reversed().forEach(key -> client.putObject(r -> r.bucket(PLAIN).key(key), RequestBody.fromString(key)));
    }

    @AfterAll
    void end() {
        s3.close();
    }

    @Test
    void keys_come_in_the_order_of_their_utf_8_bytes() {
        assertThat(client.listObjectsV2(r -> r.bucket(PLAIN)).contents())
                .extracting(S3Object::key)
                .containsExactlyElementsOf(KEYS);
    }

    @Test
    void a_delimiter_groups_what_has_it_behind_the_prefix() {
        var top = client.listObjectsV2(r -> r.bucket(PLAIN).delimiter("/"));
        var inside = client.listObjectsV2(r -> r.bucket(PLAIN).delimiter("/").prefix("a/"));

        assertThat(top.contents()).extracting(S3Object::key).startsWith("a", "b", "d e+f&g");
        assertThat(top.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/", "c/");
        assertThat(inside.contents()).extracting(S3Object::key).containsExactly("a/1", "a/2");
        assertThat(inside.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("a/b/");
        assertThat(client.listObjectsV2(r -> r.bucket(PLAIN).delimiter("+f")).commonPrefixes())
                .extracting(CommonPrefix::prefix)
                .containsExactly("d e+f");
    }

    @Test
    void pages_give_each_entry_once_in_either_version() {
        var second = new ArrayList<String>();
        for (var page : client.listObjectsV2Paginator(
                r -> r.bucket(PLAIN).delimiter("/").maxKeys(1))) {
            assertThat(page.keyCount()).isEqualTo(1);
            page.contents().forEach(object -> second.add(object.key()));
            page.commonPrefixes().forEach(prefix -> second.add(prefix.prefix()));
        }
        var first = new ArrayList<String>();
        var marker = "";
        for (var more = true; more; ) {
            var from = marker;
            var page = client.listObjects(
                    r -> r.bucket(PLAIN).delimiter("/").maxKeys(2).marker(from));
            page.contents().forEach(object -> first.add(object.key()));
            page.commonPrefixes().forEach(prefix -> first.add(prefix.prefix()));
            more = page.isTruncated();
            marker = page.nextMarker();
        }

        assertThat(second).containsExactly("a", "a/", "b", "c/", "d e+f&g", KEYS.get(7), KEYS.get(8));
        assertThat(first).containsExactlyInAnyOrderElementsOf(second);
    }

    @Test
    void a_list_begins_behind_a_key_and_may_be_encoded() {
        var after = client.listObjectsV2(r -> r.bucket(PLAIN).startAfter("c/1").encodingType(EncodingType.URL));

        assertThat(after.contents()).extracting(S3Object::key).startsWith("d e+f&g");
        assertThat(client.listObjectsV2(r -> r.bucket(PLAIN).startAfter("a/1").prefix("b"))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("b");
        assertThat(client.listObjectsV2(r -> r.bucket(PLAIN).maxKeys(0)).isTruncated())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "", "YQ==", "YQ", "AAAAAAAAAAAYQ"})
    void a_token_that_was_not_given_out_is_refused(String token) {
        assertIncorrect(PLAIN, token);
    }

    @Test
    void a_token_is_good_for_its_bucket_alone() {
        var token = client.listObjectsV2(r -> r.bucket(PLAIN).maxKeys(1)).nextContinuationToken();

        assertThat(client.listObjectsV2(r -> r.bucket(PLAIN).continuationToken(token))
                        .contents())
                .extracting(S3Object::key)
                .startsWith("a/1");
        assertIncorrect(LocalS3.FILES, token);
        assertIncorrect(PLAIN, token + "A");
    }

    private void assertIncorrect(String bucket, String token) {
        assertThatThrownBy(() -> client.listObjectsV2(r -> r.bucket(bucket).continuationToken(token)))
                .isInstanceOfSatisfying(S3Exception.class, error -> {
                    assertThat(error.statusCode()).isEqualTo(400);
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
                })
                .hasMessageStartingWith("The continuation token provided is incorrect");
    }
}
