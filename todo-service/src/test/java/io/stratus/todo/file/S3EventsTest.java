package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.put;
import static io.stratus.todo.file.Given.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages have the form of S3 User Guide "Event message structure".
class S3EventsTest {

    private static final String FOLDER = ANN.prefix();

    static String message(String name, String key, String object) {
        return """
                {"Records": [{
                  "eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "eu-central-1",
                  "eventTime": "1970-01-01T00:00:00.000Z", "eventName": "%s",
                  "userIdentity": {"principalId": "AIDAJDPLRKLG7UEXAMPLE"},
                  "requestParameters": {"sourceIPAddress": "127.0.0.1"},
                  "responseElements": {"x-amz-request-id": "C3D13FE58DE4C810"},
                  "s3": {"s3SchemaVersion": "1.0", "configurationId": "testConfigRule",
                    "bucket": {"name": "user-files", "arn": "arn:aws:s3:::user-files"},
                    "object": {"key": "%s", %s}}}]}""".formatted(name, key, object);
    }

    private static final String PUT =
            "\"size\": 1024, \"eTag\": \"d41d8cd98f00b204e9800998ecf8427e\", \"versionId\": \"096fKKXTRTtl3on89fVO.nfljtsv6qko\","
                    + " \"sequencer\": \"0055AED6DCD90281E5\"";

    @ParameterizedTest
    @ValueSource(strings = {"Put", "Post", "Copy", "CompleteMultipartUpload"})
    void every_way_to_write_a_file_tells_its_size(String how) {
        assertThat(S3Events.read(message("ObjectCreated:" + how, FOLDER + "HappyFace.jpg", PUT)))
                .containsExactly(put(ANN, "HappyFace.jpg", 1024, "0055AED6DCD90281E5"));
    }

    /// The guide: "red flower.jpg" comes as "red+flower.jpg".
    @ParameterizedTest
    @CsvSource({
        "red+flower.jpg, red flower.jpg",
        "red%2Bflower.jpg, red+flower.jpg",
        "a/b%25c, a/b%c",
        "%C3%86r%C3%B8+%F0%9F%A5%9B, Ærø 🥛",
        "'', ''"
    })
    void keys_are_decoded(String encoded, String name) {
        assertThat(S3Events.read(message("ObjectCreated:Put", FOLDER + encoded, PUT)))
                .extracting(FileEvent::name)
                .containsExactly(name);
    }

    @Test
    void a_delete_marker_takes_the_file_away() {
        var object = "\"versionId\": \"v2\", \"sequencer\": \"02\"";

        assertThat(S3Events.read(message("ObjectRemoved:DeleteMarkerCreated", FOLDER + "a", object)))
                .containsExactly(removed(ANN, "a", "02"));
    }

    @Test
    void without_versions_a_deletion_does_too() {
        assertThat(S3Events.read(message("ObjectRemoved:Delete", FOLDER + "a", "\"sequencer\": \"02\"")))
                .containsExactly(removed(ANN, "a", "02"));
    }

    @Test
    void a_version_that_is_deleted_for_good_is_no_current_file() {
        var object = "\"versionId\": \"v1\", \"sequencer\": \"02\"";

        assertThat(S3Events.read(message("ObjectRemoved:Delete", FOLDER + "a", object)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "private/a.jpg", "private//a.jpg", "private/x/a", "Private/xy/a", "private/%2A/a"})
    void keys_in_no_folder_are_nobodys(String key) {
        assertThat(S3Events.read(message("ObjectCreated:Put", key, PUT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ObjectTagging:Put", "ObjectRestore:Completed", "LifecycleExpiration:Delete"})
    void other_events_are_left_out(String name) {
        assertThat(S3Events.read(message(name, FOLDER + "a", PUT))).isEmpty();
    }

    /// S3 User Guide "Enabling and configuring event notifications": what S3 sends to a new destination.
    @Test
    void the_test_event_counts_nothing() {
        assertThat(S3Events.read("""
                        {"Service": "Amazon S3", "Event": "s3:TestEvent", "Time": "2014-10-13T15:57:02.089Z",
                         "Bucket": "bucketname", "RequestId": "5582815E1AEA5ADF", "HostId": "8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR"}""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"Records\": [{}]}"})
    void what_is_no_event_fails(String message) {
        assertThatThrownBy(() -> S3Events.read(message)).isInstanceOf(RuntimeException.class);
    }
}
