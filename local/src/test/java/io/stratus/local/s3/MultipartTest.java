package io.stratus.local.s3;

import static io.stratus.local.s3.LocalS3.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// As the S3 User Guide, "Uploading and copying objects using multipart upload", tells it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultipartTest {

    private static final int SMALLEST = 5 * 1024 * 1024;

    private final LocalS3 s3 = new LocalS3();
    private final S3Client client = s3.as(s3.root);
    private final byte[] large = bytes(SMALLEST);
    private final byte[] small = bytes(1000);

    @AfterAll
    void end() {
        s3.close();
    }

    @Test
    void an_interrupted_upload_goes_on_where_it_stood() {
        var id = client.createMultipartUpload(r -> r.bucket(PLAIN)
                        .key("resumed")
                        .contentType("image/jpeg")
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32))
                .uploadId();
        upload("resumed", id, 1, large);

        var known = client.listParts(r -> r.bucket(PLAIN).key("resumed").uploadId(id))
                .parts();
        assertThat(known).extracting(part -> part.partNumber()).containsExactly(1);
        assertThat(known.getFirst().size()).isEqualTo(SMALLEST);
        var first = CompletedPart.builder()
                .partNumber(1)
                .eTag(known.getFirst().eTag())
                .build();
        var answer = complete("resumed", id, List.of(first, upload("resumed", id, 2, small)));

        assertThat(answer).endsWith("-2\"");
        var whole = client.getObjectAsBytes(r -> r.bucket(PLAIN).key("resumed"));
        assertThat(whole.asByteArray()).startsWith(large).endsWith(small).hasSize(SMALLEST + 1000);
        assertThat(whole.response().contentType()).isEqualTo("image/jpeg");
        assertThat(client.listMultipartUploads(r -> r.bucket(PLAIN)).uploads())
                .extracting(upload -> upload.key())
                .doesNotContain("resumed");
    }

    @Test
    void a_range_may_cross_parts_and_a_part_can_be_asked_for() {
        var id = begin("ranges");
        complete("ranges", id, List.of(upload("ranges", id, 1, large), upload("ranges", id, 2, small)));

        var across = client.getObjectAsBytes(
                r -> r.bucket(PLAIN).key("ranges").range("bytes=" + (SMALLEST - 2) + "-" + (SMALLEST + 1)));
        var second = client.getObjectAsBytes(r -> r.bucket(PLAIN).key("ranges").partNumber(2));

        assertThat(across.asByteArray()).containsExactly(large[SMALLEST - 2], large[SMALLEST - 1], small[0], small[1]);
        assertThat(second.asByteArray()).isEqualTo(small);
        assertThat(second.response().partsCount()).isEqualTo(2);
        assertError(() -> client.getObject(r -> r.bucket(PLAIN).key("ranges").partNumber(3)), "InvalidPartNumber");
    }

    @Test
    void a_part_sent_again_replaces_the_first() {
        var id = begin("again");
        var stale = upload("again", id, 1, small);
        var fresh = upload("again", id, 1, large);

        assertError(() -> complete("again", id, List.of(stale)), "InvalidPart");
        complete("again", id, List.of(fresh));
        assertThat(client.headObject(r -> r.bucket(PLAIN).key("again")).contentLength())
                .isEqualTo(SMALLEST);
    }

    @Test
    void parts_out_of_order_missing_or_too_small_make_no_object() {
        var id = begin("bad");
        var one = upload("bad", id, 1, small);
        var two = upload("bad", id, 2, small);
        var three = CompletedPart.builder().partNumber(3).eTag(two.eTag()).build();

        assertError(() -> complete("bad", id, List.of(two, one)), "InvalidPartOrder");
        assertError(() -> complete("bad", id, List.of(one, three)), "InvalidPart");
        assertError(() -> complete("bad", id, List.of(one, two)), "EntityTooSmall");
        assertError(() -> client.headObject(r -> r.bucket(PLAIN).key("bad")), 404);
        complete("bad", id, List.of(two));
    }

    @Test
    void an_aborted_upload_takes_no_more() {
        var id = begin("aborted");
        var part = upload("aborted", id, 1, small);

        client.abortMultipartUpload(r -> r.bucket(PLAIN).key("aborted").uploadId(id));

        assertError(() -> upload("aborted", id, 2, small), "NoSuchUpload");
        assertError(() -> complete("aborted", id, List.of(part)), "NoSuchUpload");
    }

    @Test
    void an_upload_may_demand_that_there_is_no_object_yet() {
        client.putObject(r -> r.bucket(PLAIN).key("there"), RequestBody.fromString("x"));
        var id = begin("there");
        var part = upload("there", id, 1, small);
        var chosen = CompletedMultipartUpload.builder().parts(part).build();

        assertError(
                () -> client.completeMultipartUpload(r -> r.bucket(PLAIN)
                        .key("there")
                        .uploadId(id)
                        .ifNoneMatch("*")
                        .multipartUpload(chosen)),
                "PreconditionFailed");
        complete("there", id, List.of(part)); // the parts are still there
    }

    @Test
    void a_part_number_is_1_to_10000() {
        var id = begin("numbers");

        assertThat(upload("numbers", id, 10_000, small).eTag()).isNotBlank();
        assertError(() -> upload("numbers", id, 10_001, small), "InvalidArgument");
        assertError(() -> upload("numbers", id, 0, small), "InvalidArgument");
    }

    private String begin(String key) {
        return client.createMultipartUpload(r -> r.bucket(PLAIN).key(key)).uploadId();
    }

    private CompletedPart upload(String key, String id, int number, byte[] content) {
        var answer = client.uploadPart(
                r -> r.bucket(PLAIN).key(key).uploadId(id).partNumber(number), RequestBody.fromBytes(content));
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }

    private String complete(String key, String id, List<CompletedPart> parts) {
        var chosen =
                CompletedMultipartUpload.builder().parts(new ArrayList<>(parts)).build();
        return client.completeMultipartUpload(
                        r -> r.bucket(PLAIN).key(key).uploadId(id).multipartUpload(chosen))
                .eTag();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void assertError(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    private static void assertError(ThrowingCallable call, int status) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        error -> assertThat(error.statusCode()).isEqualTo(status));
    }
}
