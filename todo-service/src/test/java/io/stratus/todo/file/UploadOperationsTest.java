package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.BOB;
import static io.stratus.todo.file.Given.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import io.stratus.common.Violation;
import io.stratus.common.http.Calls;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.JsonText;
import io.stratus.common.http.Operation;
import io.stratus.common.http.Problem;
import io.stratus.todo.StepClock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UploadOperationsTest {

    private static final FileName FILM = new FileName("films/a b.mp4");
    private static final String BODY = "{\"name\":\"films/a b.mp4\",\"size\":30000000}";

    private final StepClock clock = new StepClock();
    private final MemoryUsages usages = new MemoryUsages(clock);
    private final MemoryUploads uploads = new MemoryUploads();
    private final Map<String, Operation> beans = beans();

    private Map<String, Operation> beans() {
        var operations = new UploadOperations();
        var allowance = new Allowance(usages, new Quota(30_000_000, 3));
        return Map.of(
                "createUpload", operations.createUpload(uploads, allowance),
                "signUploadParts", operations.signUploadParts(uploads, clock),
                "getUpload", operations.getUpload(uploads),
                "completeUpload", operations.completeUpload(uploads, allowance),
                "abortUpload", operations.abortUpload(uploads));
    }

    private HttpReply answer(String operationId, Calls call) {
        return Objects.requireNonNull(beans.get(operationId)).handler().handle(call.call());
    }

    private static Calls ann(String operationId, String uploadId) {
        return Calls.of(operationId).by(ANN.user()).path("uploadId", uploadId);
    }

    private static JsonNode json(HttpReply reply) {
        return JsonMapper.shared()
                .readTree(JsonText.of(Objects.requireNonNull(reply.body())).json());
    }

    private String begun() {
        var reply = answer("createUpload", ann("createUpload", "").json("""
                        {"name": "films/a b.mp4", "contentType": "video/mp4", "size": 30000000}"""));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(json(reply).toString()).isEqualTo("{\"uploadId\":\"upload-1\",\"partSize\":8388608,\"parts\":4}");
        return json(reply).path("uploadId").stringValue();
    }

    private void arrived(String id, int... numbers) {
        for (int number : numbers) {
            uploads.put(ANN, FILM, id, number, new PartPlan(30_000_000).sizeOf(number));
        }
    }

    @Test
    void an_interrupted_upload_goes_on_where_it_stopped() {
        var id = begun();
        arrived(id, 1, 3);

        var there = json(answer("getUpload", ann("getUpload", id).query("name", FILM.text())));
        arrived(id, 2, 4);
        var whole = answer("completeUpload", ann("completeUpload", id).json(BODY));

        assertThat(there.path("parts").toString())
                .isEqualTo("[{\"number\":1,\"size\":8388608,\"etag\":\"\\\"1\\\"\"},"
                        + "{\"number\":3,\"size\":8388608,\"etag\":\"\\\"3\\\"\"}]");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(json(whole).toString()).isEqualTo("{\"name\":\"films/a b.mp4\",\"etag\":\"\\\"whole-4\\\"\"}");
    }

    @Test
    void parts_are_signed_with_their_sizes_for_5_minutes() {
        var reply = answer("signUploadParts", ann("signUploadParts", "id").json("""
                {"name": "films/a b.mp4", "size": 30000000, "parts": [4, 1]}"""));

        assertThat(json(reply).toString())
                .isEqualTo("{\"parts\":[{\"number\":1,\"size\":8388608,\"url\":\"https://s3.example/id/1\"},"
                        + "{\"number\":4,\"size\":4834176,\"url\":\"https://s3.example/id/4\"}],"
                        + "\"expiresAt\":\"2026-11-24T10:05:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"size\":1,\"parts\":[2]} | /parts/0",
                "{\"name\":\"a\",\"size\":1,\"parts\":[0]} | /parts/0",
                "{\"name\":\"a\",\"size\":1,\"parts\":[]} | /parts",
                "{\"name\":\"a\",\"size\":1,\"parts\":1} | /parts",
                "{\"name\":\"a\",\"size\":0,\"parts\":[1]} | /size",
                "{\"name\":\"/a\",\"size\":1,\"parts\":[1]} | /name"
            })
    void parts_that_are_asked_for_wrongly_are_refused(String body, String at) {
        assertThatThrownBy(() ->
                        answer("signUploadParts", ann("signUploadParts", "id").json(body)))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::at)
                                .contains(at));
    }

    @Test
    void more_than_100_parts_are_signed_in_several_calls() {
        var numbers = new StringBuilder("1");
        for (int i = 2; i <= 101; i++) {
            numbers.append(',').append(i);
        }
        var body = "{\"name\":\"a\",\"size\":8000000000,\"parts\":[" + numbers + "]}";

        assertThatThrownBy(() ->
                        answer("signUploadParts", ann("signUploadParts", "id").json(body)))
                .isInstanceOf(Check.Invalid.class);
        assertThat(answer("signUploadParts", ann("signUploadParts", "id").json(body.replace(",101]", "]")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_file_with_a_part_missing_is_not_made() {
        var id = begun();
        arrived(id, 1, 2, 4);

        assertThatThrownBy(
                        () -> answer("completeUpload", ann("completeUpload", id).json(BODY)))
                .isInstanceOf(Check.Invalid.class)
                .hasMessageContaining("part 3");
    }

    @Test
    void a_file_with_a_part_of_another_size_is_not_made() {
        var id = begun();
        arrived(id, 1, 2, 3);
        uploads.put(ANN, FILM, id, 4, 5_000_000_000L);

        assertThatThrownBy(
                        () -> answer("completeUpload", ann("completeUpload", id).json(BODY)))
                .isInstanceOf(Check.Invalid.class)
                .hasMessageContaining("part 4");
    }

    @Test
    void another_users_upload_does_not_exist() {
        var id = begun();
        arrived(id, 1, 2, 3, 4);

        var got = answer(
                "getUpload",
                Calls.of("getUpload").by(BOB.user()).path("uploadId", id).query("name", FILM.text()));
        var made = answer(
                "completeUpload",
                Calls.of("completeUpload").by(BOB.user()).path("uploadId", id).json(BODY));
        var ended = answer(
                "abortUpload",
                Calls.of("abortUpload").by(BOB.user()).path("uploadId", id).query("name", FILM.text()));

        assertThat(got.status()).isEqualTo(404);
        assertThat(made.status()).isEqualTo(404);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(uploads.parts(ANN, FILM, id)).isPresent();
    }

    @Test
    void an_upload_is_ended_once() {
        var id = begun();
        var end = ann("abortUpload", id).query("name", FILM.text());

        assertThat(answer("abortUpload", end).status()).isEqualTo(204);
        assertThat(answer("abortUpload", end).status()).isEqualTo(404);
    }

    @Test
    void what_the_quota_does_not_leave_is_not_begun() {
        usages.count(put(ANN, "a", 1, "01"));

        assertThatThrownBy(this::begun).isInstanceOfSatisfying(Problem.Thrown.class, thrown -> {
            assertThat(thrown.problem().type()).endsWith("#quota-exceeded");
            assertThat(thrown.problem().detail()).isEqualTo("The file has 30000000 bytes, 29999999 are left.");
        });
    }

    @Test
    void what_the_quota_no_longer_leaves_is_not_completed() {
        var id = begun();
        arrived(id, 1, 2, 3, 4);
        usages.count(put(ANN, "a", 1, "01"));

        assertThatThrownBy(
                        () -> answer("completeUpload", ann("completeUpload", id).json(BODY)))
                .isInstanceOf(Problem.Thrown.class);
    }
}
