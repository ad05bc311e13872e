package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.http.EntityTag;
import io.stratus.common.http.IfMatch;
import io.stratus.common.http.Problem;
import io.stratus.todo.StepClock;
import io.stratus.todo.file.UserFiles.MovedOn;
import io.stratus.todo.file.UserFiles.NoSuchVersion;
import io.stratus.todo.file.UserFiles.Restored;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What is asked of S3 and how its answers are read. Answers have the form of the S3 API Reference; that S3 answers so
/// is
/// the matter of the integration tests.
class S3UserFilesTest {

    private static final FileName MILK = new FileName("lists/milk & é+.txt");
    private static final String FOLDER = ANN.prefix();
    private static final String ENCODED = FOLDER.replace("/", "%2F") + "lists%2Fmilk+%26+%C3%A9%2B.txt";
    private static final String TAG = "&quot;9b2cf535f27731c974343645a3985328&quot;";
    private static final String ETAG = "\"9b2cf535f27731c974343645a3985328\"";

    private final S3Wire wire = new S3Wire();
    private final UserFiles files = new S3UserFiles(
            wire.clients(URI.create("http://127.0.0.1:4566")), Given.grants(new StepClock()), "user-files");

    private static String listing(boolean truncated, String contents) {
        return "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><EncodingType>url</EncodingType>"
                + "<IsTruncated>" + truncated + "</IsTruncated>" + contents + "</ListBucketResult>";
    }

    private static String object(String key) {
        return "<Contents><Key>" + key + "</Key><LastModified>2026-11-24T10:01:00.000Z</LastModified><ETag>" + TAG
                + "</ETag><Size>12</Size></Contents>";
    }

    private String query(String name) {
        return wire.last().firstMatchingRawQueryParameter(name).orElse("none");
    }

    @Test
    void a_list_is_asked_for_with_the_folders_own_credentials_and_within_it() {
        wire.answer(200, listing(true, object(ENCODED)));

        var page = files.list(ANN, "lists/", 1, "before");

        assertThat(page.items())
                .containsExactly(new StoredFile(MILK.text(), 12, ETAG, Instant.parse("2026-11-24T10:01:00Z")));
        assertThat(page.next()).isEqualTo(MILK.text());
        assertThat(wire.last().encodedPath()).isEqualTo("/user-files");
        assertThat(query("prefix")).isEqualTo(FOLDER + "lists/");
        assertThat(query("start-after")).isEqualTo(FOLDER + "before");
        assertThat(query("max-keys")).isEqualTo("1");
        assertThat(wire.last().firstMatchingHeader("Authorization").orElseThrow())
                .startsWith("AWS4-HMAC-SHA256 Credential=ASIAFILES/");
        assertThat(wire.last().firstMatchingHeader("X-Amz-Security-Token")).hasValue(FOLDER);
    }

    @Test
    void the_last_page_has_no_next() {
        wire.answer(200, listing(false, object(ENCODED)));

        assertThat(files.list(ANN, "", 1, null).next()).isNull();
        assertThat(query("start-after")).isEqualTo("none");
    }

    @Test
    void versions_and_deletions_of_one_name_come_newest_first_and_none_of_another() {
        wire.answer(
                200,
                "<ListVersionsResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>"
                        + "<NextKeyMarker>" + ENCODED + "</NextKeyMarker><NextVersionIdMarker>v1</NextVersionIdMarker>"
                        + version(ENCODED, "v1", false, "2026-11-24T10:00:00.000Z")
                        + version(ENCODED + "x", "other", true, "2026-11-24T10:09:00.000Z")
                        + "<DeleteMarker><Key>" + ENCODED + "</Key><VersionId>v2</VersionId><IsLatest>true</IsLatest>"
                        + "<LastModified>2026-11-24T10:00:00.000Z</LastModified></DeleteMarker></ListVersionsResult>");

        var page = files.versions(ANN, MILK, 2, "v3");

        var at = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(page.items())
                .containsExactly(
                        new FileVersion("v2", null, null, at, true, true),
                        new FileVersion("v1", 12L, ETAG, at, false, null));
        assertThat(page.next()).isEqualTo("v1");
        assertThat(query("key-marker")).isEqualTo(ANN.key(MILK));
        assertThat(query("version-id-marker")).isEqualTo("v3");
    }

    private static String version(String key, String id, boolean latest, String at) {
        return "<Version><Key>" + key + "</Key><VersionId>" + id + "</VersionId><IsLatest>" + latest
                + "</IsLatest><LastModified>" + at + "</LastModified><ETag>" + TAG
                + "</ETag><Size>12</Size></Version>";
    }

    @Test
    void where_the_next_page_begins_with_another_name_none_follows() {
        wire.answer(
                200,
                "<ListVersionsResult><EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>"
                        + "<NextKeyMarker>" + ENCODED + "x</NextKeyMarker><NextVersionIdMarker>v1</NextVersionIdMarker>"
                        + "</ListVersionsResult>");

        assertThat(files.versions(ANN, MILK, 2, null)).isEqualTo(new Listing<>(List.of(), null));
    }

    @Test
    void a_version_is_copied_over_the_file_that_was_seen() {
        wire.answer(200, listing(false, object(ENCODED)));
        wire.answer(200, "<CopyObjectResult><ETag>" + TAG + "</ETag></CopyObjectResult>");

        var outcome = files.restore(ANN, MILK, "v1", new IfMatch.Exists());

        assertThat(outcome).isEqualTo(new Restored(ETAG, null));
        assertThat(wire.last().firstMatchingHeader("x-amz-copy-source").orElseThrow())
                .endsWith("lists/milk%20%26%20%C3%A9%2B.txt?versionId=v1");
        assertThat(wire.last().firstMatchingHeader("If-Match")).hasValue(ETAG);
    }

    @Test
    void a_deleted_file_is_restored_on_condition_that_there_is_none() {
        wire.answer(200, listing(false, object(ENCODED + "x")));
        wire.answer(200, "<CopyObjectResult><ETag>" + TAG + "</ETag></CopyObjectResult>");

        assertThat(files.restore(ANN, MILK, "v1", null)).isInstanceOf(Restored.class);

        assertThat(wire.last().firstMatchingHeader("If-None-Match")).hasValue("*");
    }

    @Test
    void a_file_that_is_there_is_not_replaced_unseen() {
        wire.answer(200, listing(false, object(ENCODED)));
        wire.answer(200, listing(false, object(ENCODED)));

        assertThat(files.restore(ANN, MILK, "v1", null)).isEqualTo(new MovedOn(ETAG));
        assertThat(files.restore(ANN, MILK, "v1", new IfMatch.OneOf(List.of(new EntityTag("other")))))
                .isEqualTo(new MovedOn(ETAG));

        assertThat(wire.asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"404, NoSuchVersion", "403, AccessDenied", "400, InvalidArgument"})
    void what_s3_says_of_a_version_that_is_not_there(int status, String code) {
        wire.answer(200, listing(false, ""));
        wire.refuse(status, code);

        assertThat(files.restore(ANN, MILK, "v1", null)).isEqualTo(new NoSuchVersion());
    }

    @Test
    void a_file_that_comes_between_is_not_replaced_either() {
        wire.answer(200, listing(false, ""));
        wire.refuse(412, "PreconditionFailed");

        assertThat(files.restore(ANN, MILK, "v1", null)).isEqualTo(new MovedOn(null));
    }

    @Test
    void a_deletion_names_the_key() {
        wire.answer(204, "");

        files.delete(ANN, MILK);

        assertThat(wire.last().method().name()).isEqualTo("DELETE");
        assertThat(wire.last().encodedPath()).isEqualTo("/user-files/" + FOLDER + "lists/milk%20%26%20%C3%A9%2B.txt");
    }

    @Test
    void what_passes_is_503_and_what_does_not_is_our_fault() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            wire.refuse(503, "SlowDown");
        }
        assertThatThrownBy(() -> files.list(ANN, "", 1, null))
                .isInstanceOfSatisfying(
                        Problem.Thrown.class,
                        thrown -> assertThat(thrown.problem().status()).isEqualTo(503));

        wire.refuse(403, "AccessDenied");
        assertThatThrownBy(() -> files.list(ANN, "", 1, null)).isInstanceOf(S3Exception.class);
    }
}
