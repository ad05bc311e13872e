package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratus.todo.StepClock;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked of S3 and how its answers are read, as in [S3UserFilesTest].
class S3UploadsTest {

    private static final FileName FILM = new FileName("films/30 MB+é.mp4");
    private static final String PATH = "/user-files/" + ANN.prefix() + "films/30%20MB%2B%C3%A9.mp4";

    private final S3Wire wire = new S3Wire();
    private final Uploads uploads = new S3Uploads(
            wire.clients(URI.create("http://127.0.0.1:4566")), Given.grants(new StepClock()), "user-files");

    @Test
    void an_upload_is_begun_with_its_type_and_asks_no_checksum_of_the_browser() {
        wire.answer(
                200, "<InitiateMultipartUploadResult><UploadId>VXBs.b2Fk_-</UploadId></InitiateMultipartUploadResult>");

        var id = uploads.create(ANN, FILM, "video/mp4");

        assertThat(id).isEqualTo("VXBs.b2Fk_-");
        assertThat(wire.last().encodedPath()).isEqualTo(PATH);
        assertThat(wire.last().rawQueryParameters()).containsKey("uploads");
        assertThat(wire.last().firstMatchingHeader("Content-Type")).hasValue("video/mp4");
        assertThat(wire.last().headers().keySet()).noneMatch(name -> name.contains("checksum"));
        assertThat(wire.last().firstMatchingHeader("X-Amz-Security-Token")).hasValue(ANN.prefix());
    }

    @Test
    void a_part_url_is_of_one_part_of_one_upload_with_its_length_for_5_minutes() {
        var urls = uploads.sign(ANN, FILM, "an id/+", new PartPlan(30_000_000), List.of(4, 1));

        assertThat(urls.keySet()).containsExactly(1, 4);
        var url = Objects.requireNonNull(urls.get(4));
        assertThat(url.getRawPath()).isEqualTo(PATH);
        assertThat(url.getRawQuery())
                .contains(
                        "partNumber=4",
                        "uploadId=an%20id%2F%2B",
                        "X-Amz-Expires=300",
                        "X-Amz-Credential=ASIAFILES%2F",
                        "X-Amz-SignedHeaders=content-length%3Bhost",
                        "X-Amz-Security-Token=")
                .doesNotContain("checksum");
        assertThat(wire.asked).isEmpty();
    }

    @Test
    void parts_that_are_there_are_listed() {
        wire.answer(
                200,
                "<ListPartsResult><Part><PartNumber>2</PartNumber><ETag>&quot;b&quot;</ETag><Size>7</Size></Part>"
                        + "</ListPartsResult>");

        assertThat(uploads.parts(ANN, FILM, "id")).hasValue(List.of(new Part(2, 7, "\"b\"")));
        assertThat(wire.last().firstMatchingRawQueryParameter("uploadId")).hasValue("id");
    }

    @Test
    void a_file_is_made_of_its_parts() {
        wire.answer(200, "<CompleteMultipartUploadResult><ETag>&quot;c-1&quot;</ETag></CompleteMultipartUploadResult>");

        assertThat(uploads.complete(ANN, FILM, "id", List.of(new Part(1, 7, "\"b\""))))
                .hasValue("\"c-1\"");
    }

    @Test
    void an_upload_is_ended() {
        wire.answer(204, "");

        assertThat(uploads.abort(ANN, FILM, "id")).isTrue();
    }

    @Test
    void an_upload_that_is_not_there_is_none() {
        for (int i = 0; i < 3; i++) {
            wire.refuse(404, "NoSuchUpload");
        }

        assertThat(uploads.parts(ANN, FILM, "id")).isEmpty();
        assertThat(uploads.complete(ANN, FILM, "id", List.of(new Part(1, 7, "\"b\""))))
                .isEmpty();
        assertThat(uploads.abort(ANN, FILM, "id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4566, http://127.0.0.1:4566/user-files/",
        "https://s3.eu-central-1.amazonaws.com, https://user-files.s3.eu-central-1.amazonaws.com/"
    })
    void forms_are_posted_to_the_bucket(URI endpoint, URI url) {
        assertThat(wire.clients(endpoint).bucketUrl("user-files")).isEqualTo(url);
    }
}
