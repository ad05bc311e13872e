package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.FILES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The messages of the S3 User Guide, "Event message structure".
class NotificationsTest {

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = s3.as(s3.root);

    @AfterEach
    void end() {
        s3.close();
    }

    @Test
    void an_upload_is_told_with_all_that_a_reader_needs() {
        var answer = put("private/ann/a b+ü.txt", "hello");

        assertThat(s3.sent).extracting(LocalS3.Sent::queue).containsExactly(LocalS3.QUEUE);
        var event = event(0);
        assertThat(event.path("eventVersion").stringValue()).isEqualTo("2.1");
        assertThat(event.path("eventSource").stringValue()).isEqualTo("aws:s3");
        assertThat(event.path("awsRegion").stringValue()).isEqualTo("eu-central-1");
        assertThat(event.path("eventName").stringValue()).isEqualTo("ObjectCreated:Put");
        assertThat(event.at("/s3/configurationId").stringValue()).isEqualTo("uploads");
        assertThat(event.at("/s3/bucket/name").stringValue()).isEqualTo(FILES);
        assertThat(event.at("/s3/bucket/arn").stringValue()).isEqualTo("arn:aws:s3:::" + FILES);
        assertThat(event.at("/s3/object/key").stringValue()).isEqualTo("private/ann/a+b%2B%C3%BC.txt");
        assertThat(event.at("/s3/object/size").longValue()).isEqualTo(5);
        assertThat(event.at("/s3/object/eTag").stringValue()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(event.at("/s3/object/versionId").stringValue()).isEqualTo(answer);
    }

    @Test
    void each_way_to_write_or_delete_has_its_name() {
        put("private/a", "x");
        client.copyObject(r -> r.sourceBucket(FILES)
                .sourceKey("private/a")
                .destinationBucket(FILES)
                .destinationKey("private/b"));
        var id = client.createMultipartUpload(r -> r.bucket(FILES).key("private/c"))
                .uploadId();
        var part = client.uploadPart(
                r -> r.bucket(FILES).key("private/c").uploadId(id).partNumber(1), RequestBody.fromString("x"));
        var chosen = CompletedMultipartUpload.builder()
                .parts(CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())
                .build();
        client.completeMultipartUpload(
                r -> r.bucket(FILES).key("private/c").uploadId(id).multipartUpload(chosen));
        var marker = client.deleteObject(r -> r.bucket(FILES).key("private/a")).versionId();
        client.deleteObject(r -> r.bucket(FILES).key("private/a").versionId(marker));
        client.deleteObjects(r -> r.bucket(FILES)
                .delete(Delete.builder()
                        .objects(ObjectIdentifier.builder().key("private/b").build())
                        .build()));

        assertThat(names())
                .containsExactly(
                        "ObjectCreated:Put",
                        "ObjectCreated:Copy",
                        "ObjectCreated:CompleteMultipartUpload",
                        "ObjectRemoved:DeleteMarkerCreated",
                        "ObjectRemoved:Delete",
                        "ObjectRemoved:DeleteMarkerCreated");
    }

    @Test
    void the_sequencer_of_a_key_grows() {
        put("private/k", "1");
        put("private/k", "2");
        client.deleteObject(r -> r.bucket(FILES).key("private/k"));

        var sequencers = List.of(sequencer(0), sequencer(1), sequencer(2));
        assertThat(sequencers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_no_rule_names_and_what_failed_is_not_told() {
        put("public/k", "x");
        client.getObjectAsBytes(r -> r.bucket(FILES).key("public/k"));
        assertThat(s3.sent).isEmpty();

        assertThatThrownBy(() -> client.putObject(
                        r -> r.bucket(FILES).key("private/k").checksumCRC32("AAAAAA=="), RequestBody.fromString("x")))
                .isInstanceOf(S3Exception.class);
        assertThat(s3.sent).isEmpty();
    }

    private String put(String key, String content) {
        return client.putObject(r -> r.bucket(FILES).key(key), RequestBody.fromString(content))
                .versionId();
    }

    private List<String> names() {
        return s3.sent.stream()
                .map(sent -> record(sent.body()).path("eventName").stringValue())
                .toList();
    }

    private String sequencer(int index) {
        return event(index).at("/s3/object/sequencer").stringValue();
    }

    private JsonNode event(int index) {
        return record(s3.sent.get(index).body());
    }

    private static JsonNode record(String body) {
        return JsonMapper.shared().readTree(body).at("/Records/0");
    }
}
