package io.stratus.todo.file;

import static io.stratus.todo.file.Given.ANN;
import static io.stratus.todo.file.Given.BOB;
import static io.stratus.todo.file.Given.put;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratus.common.Check;
import io.stratus.common.Violation;
import io.stratus.common.http.Calls;
import io.stratus.common.http.Cursors;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.JsonText;
import io.stratus.common.http.Operation;
import io.stratus.common.http.Problem;
import io.stratus.todo.StepClock;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FileOperationsTest {

    private static final String PREFIX = "private/e2c5f4a4-10c1-70aa-5a3c-7b2d3f0a9b11/";
    private static final String IDENTITY_POOL = "eu-central-1:5b3a7a1c-7d0f-4a53-8a0c-3f5c1b7e9d21";
    private static final String PROVIDER = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3";
    private static final FileProperties PROPERTIES = properties("identity-pool");

    private static FileProperties properties(String mode) {
        return new FileProperties(
                "todos",
                "user-files",
                "arn:aws:iam::123456789012:role/user-files",
                mode,
                IDENTITY_POOL,
                PROVIDER,
                1_000,
                3,
                false);
    }

    private final StepClock clock = new StepClock();
    private final MemoryUsages usages = new MemoryUsages(clock);
    private final MemoryUserFiles files = new MemoryUserFiles();
    private final Map<String, Operation> beans = beans();

    private Map<String, Operation> beans() {
        var operations = new FileOperations();
        var grants = Given.grants(clock);
        var allowance = new Allowance(usages, PROPERTIES.quota());
        var cursors = new Cursors("a key of at least thirty-two characters", "");
        var url = URI.create("https://user-files.s3.eu-central-1.amazonaws.com/");
        return Map.of(
                "openFileSession",
                operations.openFileSession(new FileSessions(PROPERTIES, "eu-central-1", grants, allowance)),
                "createFileForm",
                operations.createFileForm(new Forms(grants, "user-files", "eu-central-1", () -> url, clock), allowance),
                "listFiles",
                operations.listFiles(files, cursors),
                "listFileVersions",
                operations.listFileVersions(files, cursors),
                "restoreFile",
                operations.restoreFile(files, allowance),
                "deleteFile",
                operations.deleteFile(files),
                "getFileUsage",
                operations.getFileUsage(allowance));
    }

    private HttpReply answer(String operationId, Calls call) {
        return Objects.requireNonNull(beans.get(operationId)).handler().handle(call.call());
    }

    private static Calls ann(String operationId) {
        return Calls.of(operationId).by(ANN.user());
    }

    private HttpReply post(String operationId, String body) {
        return answer(operationId, ann(operationId).method("POST").json(body));
    }

    private static JsonNode json(HttpReply reply) {
        return JsonMapper.shared()
                .readTree(JsonText.of(Objects.requireNonNull(reply.body())).json());
    }

    private void fillUp() {
        usages.count(put(ANN, "large", 1_000, "01"));
    }

    private void refused(String operationId, String body, String at) {
        assertThatThrownBy(() -> post(operationId, body))
                .isInstanceOfSatisfying(
                        Check.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::at)
                                .contains(at));
    }

    private void overQuota(String operationId, String body) {
        assertThatThrownBy(() -> post(operationId, body)).isInstanceOfSatisfying(Problem.Thrown.class, thrown -> {
            assertThat(thrown.problem().status()).isEqualTo(403);
            assertThat(thrown.problem().type()).endsWith("#quota-exceeded");
        });
    }

    @Test
    void the_identity_pool_is_named_and_nothing_secret_is_told() {
        var reply = post("openFileSession", "{}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(json(reply).toString())
                .isEqualTo("{\"mode\":\"identity-pool\",\"bucket\":\"user-files\",\"prefix\":\"" + PREFIX
                        + "\",\"region\":\"eu-central-1\",\"writable\":true,\"identityPool\":{\"identityPoolId\":\""
                        + IDENTITY_POOL + "\",\"provider\":\"" + PROVIDER + "\"}}");
    }

    @Test
    void sts_gives_credentials_for_15_minutes() {
        var session = json(post("openFileSession", "{\"mode\":\"sts\"}"));

        assertThat(session.path("credentials").toString())
                .isEqualTo("{\"accessKeyId\":\"ASIASESSION\",\"secretAccessKey\":\"secret\",\"sessionToken\":\""
                        + PREFIX + "\",\"expiration\":\"2026-11-24T10:15:00Z\"}");
        assertThat(session.has("identityPool")).isFalse();
    }

    /// There the identity pool has no role to give.
    @Test
    void a_deployment_of_mode_sts_offers_no_identity_pool() {
        var sessions = new FileSessions(
                properties("sts"), "eu-central-1", Given.grants(clock), new Allowance(usages, PROPERTIES.quota()));
        var open = new FileOperations().openFileSession(sessions).handler();

        var unasked = open.handle(ann("openFileSession").json("{}").call());

        assertThat(json(unasked).path("mode").stringValue()).isEqualTo("sts");
        assertThatThrownBy(() -> open.handle(ann("openFileSession")
                        .json("{\"mode\":\"identity-pool\"}")
                        .call()))
                .isInstanceOf(Check.Invalid.class);
    }

    @Test
    void over_the_quota_a_session_is_told_and_made_not_to_write() {
        fillUp();

        var sts = json(post("openFileSession", "{\"mode\":\"sts\"}"));
        var pool = json(post("openFileSession", "{\"mode\":\"identity-pool\"}"));

        assertThat(sts.path("writable").booleanValue()).isFalse();
        assertThat(sts.at("/credentials/accessKeyId").stringValue()).isEqualTo("ASIASESSION_READ_ONLY");
        assertThat(pool.path("writable").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"mode\":\"root\"} | /mode", "{\"mode\":1} | /mode", "{\"x\":1} | /x"})
    void another_mode_is_refused(String body, String at) {
        refused("openFileSession", body, at);
    }

    private static JsonNode policy(JsonNode form) {
        var text = Base64.getDecoder().decode(form.at("/fields/policy").stringValue());
        return JsonMapper.shared().readTree(new String(text, UTF_8));
    }

    @Test
    void a_form_is_of_one_key_one_type_and_what_the_quota_leaves_for_5_minutes() {
        usages.count(put(ANN, "a", 400, "01"));

        var form = json(post("createFileForm", "{\"name\":\"photos/Ærø +1.jpg\",\"contentType\":\"image/jpeg\"}"));

        assertThat(form.path("url").stringValue()).isEqualTo("https://user-files.s3.eu-central-1.amazonaws.com/");
        assertThat(form.path("expiresAt").stringValue()).isEqualTo("2026-11-24T10:05:00Z");
        assertThat(form.path("maxSize").intValue()).isEqualTo(600);
        assertThat(form.at("/fields/key").stringValue()).isEqualTo(PREFIX + "photos/Ærø +1.jpg");
        assertThat(form.at("/fields/x-amz-security-token").stringValue()).isEqualTo(PREFIX);
        var policy = policy(form);
        assertThat(policy.path("expiration").stringValue()).isEqualTo("2026-11-24T10:05:00Z");
        assertThat(policy.path("conditions").valueStream().map(JsonNode::toString))
                .contains(
                        "{\"bucket\":\"user-files\"}",
                        "[\"content-length-range\",0,600]",
                        "{\"key\":\"" + PREFIX + "photos/Ærø +1.jpg\"}",
                        "{\"Content-Type\":\"image/jpeg\"}");
    }

    @Test
    void a_form_for_a_folder_leaves_the_name_to_the_browser() {
        var form = json(post("createFileForm", "{\"folder\":\"photos\",\"contentType\":\"image/png\",\"maxSize\":9}"));

        assertThat(form.at("/fields/key").stringValue()).isEqualTo(PREFIX + "photos/${filename}");
        assertThat(policy(form).path("conditions").valueStream().map(JsonNode::toString))
                .contains("[\"starts-with\",\"$key\",\"" + PREFIX + "photos/\"]", "[\"content-length-range\",0,9]")
                .noneMatch(condition -> condition.startsWith("{\"key\""));
    }

    @Test
    void a_form_for_the_whole_folder_still_ends_at_its_slash() {
        var form = json(post("createFileForm", "{\"folder\":\"\",\"contentType\":\"image/png\"}"));

        assertThat(policy(form).path("conditions").toString())
                .contains("[\"starts-with\",\"$key\",\"" + PREFIX + "\"]");
    }

    @Test
    void over_the_quota_no_form_is_given() {
        fillUp();

        overQuota("createFileForm", "{\"name\":\"a\",\"contentType\":\"image/png\"}");
    }

    @Test
    void as_many_files_as_the_quota_allows_are_no_room_either() {
        for (var name : new String[] {"a", "b", "c"}) {
            usages.count(put(ANN, name, 1, "01"));
        }

        overQuota("createFileForm", "{\"name\":\"d\",\"contentType\":\"image/png\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"contentType\":\"a/b\"} | ''",
                "{\"name\":\"a\",\"folder\":\"b\",\"contentType\":\"a/b\"} | ''",
                "{\"name\":\"../a\",\"contentType\":\"a/b\"} | /name",
                "{\"name\":\"\",\"contentType\":\"a/b\"} | /name",
                "{\"name\":\"${filename}\",\"contentType\":\"a/b\"} | /name",
                "{\"folder\":\"a/\",\"contentType\":\"a/b\"} | /folder",
                "{\"folder\":\"../b\",\"contentType\":\"a/b\"} | /folder",
                "{\"name\":\"a\"} | /contentType",
                "{\"name\":\"a\",\"contentType\":\"jpeg\"} | /contentType",
                "{\"name\":\"a\",\"contentType\":\"a/b\",\"maxSize\":0} | /maxSize",
                "{\"name\":\"a\",\"contentType\":\"a/b\",\"maxSize\":100000001} | /maxSize",
                "{\"name\":\"a\",\"contentType\":\"a/b\",\"key\":\"x\"} | /key"
            })
    void a_form_that_is_asked_for_wrongly_is_refused(String body, String at) {
        refused("createFileForm", body, at);
    }

    @Test
    void files_are_listed_page_by_page_and_nobody_elses() {
        files.put(ANN, "a/1", 1);
        files.put(ANN, "a/2", 2);
        files.put(ANN, "b", 3);
        files.put(BOB, "a/3", 4);

        var first =
                json(answer("listFiles", ann("listFiles").query("prefix", "a/").query("limit", "1")));
        var second = json(answer(
                "listFiles",
                ann("listFiles")
                        .query("prefix", "a/")
                        .query("cursor", first.path("next").stringValue())));

        assertThat(first.path("items").toString())
                .isEqualTo("[{\"name\":\"a/1\",\"size\":1,\"etag\":\"\\\"3-1\\\"\","
                        + "\"modifiedAt\":\"2026-11-24T10:00:00Z\"}]");
        assertThat(second.at("/items/0/name").stringValue()).isEqualTo("a/2");
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void a_cursor_of_another_prefix_or_user_or_of_none_is_refused() {
        files.put(ANN, "a/1", 1);
        files.put(ANN, "a/2", 2);
        var next = json(answer("listFiles", ann("listFiles").query("limit", "1")))
                .path("next")
                .stringValue();

        assertThatThrownBy(() -> answer(
                        "listFiles", ann("listFiles").query("prefix", "b").query("cursor", next)))
                .isInstanceOf(Check.Invalid.class);
        assertThatThrownBy(() ->
                        answer("listFiles", Calls.of("listFiles").by(BOB.user()).query("cursor", next)))
                .isInstanceOf(Check.Invalid.class);
        assertThatThrownBy(() -> answer("listFiles", ann("listFiles").query("cursor", "YS8x")))
                .isInstanceOf(Check.Invalid.class);
    }

    /// The longest name that a key has room for fits into a cursor.
    @Test
    void the_longest_name_ends_a_page() {
        var longest = "n".repeat(ANN.room());
        files.put(ANN, longest, 1);
        files.put(ANN, "o", 1);
        var next = json(answer("listFiles", ann("listFiles").query("limit", "1")))
                .path("next")
                .stringValue();

        var second = json(answer("listFiles", ann("listFiles").query("cursor", next)));

        assertThat(second.at("/items/0/name").stringValue()).isEqualTo("o");
    }

    @Test
    void a_deleted_file_comes_back_from_its_version() {
        var version = files.put(ANN, "a", 7);
        var deleted = answer("deleteFile", ann("deleteFile").query("name", "a"));
        var versions = json(answer("listFileVersions", ann("listFileVersions").query("name", "a")));

        var restored = post("restoreFile", "{\"name\":\"a\",\"versionId\":\"" + version + "\"}");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(versions.path("items").size()).isEqualTo(2);
        assertThat(versions.at("/items/0/deleted").booleanValue()).isTrue();
        assertThat(versions.at("/items/0").has("size")).isFalse();
        assertThat(restored.status()).isEqualTo(200);
        assertThat(json(restored).toString()).isEqualTo("{\"etag\":\"\\\"1-7\\\"\",\"versionId\":\"v3\"}");
    }

    @Test
    void a_file_that_is_there_is_only_replaced_by_who_has_seen_it() {
        var old = files.put(ANN, "a", 7);
        files.put(ANN, "a", 8);
        var body = "{\"name\":\"a\",\"versionId\":\"" + old + "\"}";

        var unseen = post("restoreFile", body);
        var outdated = answer(
                "restoreFile", ann("restoreFile").header("If-Match", "\"1-7\"").json(body));
        var seen = answer(
                "restoreFile", ann("restoreFile").header("If-Match", "\"1-8\"").json(body));

        assertThat(unseen.status()).isEqualTo(412);
        assertThat(unseen.headers()).containsEntry("ETag", "\"1-8\"");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(seen.status()).isEqualTo(200);
    }

    @Test
    void a_version_that_is_not_there_is_404() {
        assertThat(post("restoreFile", "{\"name\":\"a\",\"versionId\":\"v9\"}").status())
                .isEqualTo(404);
    }

    @Test
    void over_the_quota_nothing_is_restored() {
        fillUp();

        overQuota("restoreFile", "{\"name\":\"a\",\"versionId\":\"v1\"}");
    }

    @ParameterizedTest
    @CsvSource({"listFileVersions", "deleteFile"})
    void a_name_is_required(String operationId) {
        assertThatThrownBy(() -> answer(operationId, ann(operationId))).isInstanceOf(Check.Invalid.class);
    }

    @Test
    void usage_is_told_with_the_quota() {
        usages.count(put(ANN, "a", 400, "01"));

        assertThat(json(answer("getFileUsage", ann("getFileUsage"))).toString())
                .isEqualTo("{\"bytes\":400,\"files\":1,\"quotaBytes\":1000,\"quotaFiles\":3,\"writable\":true}");
    }

    @Test
    void nobody_has_a_folder_without_signing_in() {
        assertThatThrownBy(() -> answer("getFileUsage", Calls.of("getFileUsage")))
                .isInstanceOf(Problem.Thrown.class);
    }
}
