package io.stratus.it.folder;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stratus.common.matrix.Answer;
import io.stratus.it.Stratus;
import io.stratus.it.User.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;

/// The files API as an app uses it, together with S3. The rules of each operation in full are the service's own tests.
@ExtendWith(Stratus.Shared.class)
class FilesApiTest {

    private static final int LONGEST = 979; // bytes beside a sub; the key has 1,024

    private final Stratus stratus;
    private final Place place;

    FilesApiTest(Stratus stratus) {
        this.stratus = stratus;
        this.place = Place.of(stratus);
    }

    static List<String> names() {
        return List.of(
                "plain.txt",
                "Ærø ☃/写真 😀.jpg",
                "e\u0301 and \u00e9",
                "a+b c+d.txt",
                "100% %41 %2F.txt",
                "a&b=c?d#e;f,g:h@i'j\"k<l>m|n\\o`p{q}r[s]t~u$v!w(x)y*z",
                "x".repeat(LONGEST));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_comes_back_as_it_was_sent(String name) {
        var api = new FilesApi(stratus.user("nell"));
        var session = api.session("sts");
        var s3 = Caller.with(api.bySts(), place).s3();
        var key = session.get("prefix").asString() + name;

        s3.putObject(it -> it.bucket(place.bucket()).key(key), RequestBody.fromString(name));

        assertThat(api.names()).contains(name);
        assertThat(api.versions(name)).hasSize(1);
        assertThat(s3.getObjectAsBytes(it -> it.bucket(place.bucket()).key(key)).asUtf8String())
                .isEqualTo(name);
        var deleted = api.user().send("DELETE", "/v1/files?name=" + FilesApi.encoded(name), "");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(api.names()).doesNotContain(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_form_puts_the_file_under_its_name(String name) {
        var api = new FilesApi(stratus.user("fay"));
        var wanted = Map.of("name", name, "contentType", "text/plain", "maxSize", 5);

        assertThat(FormPost.of(api.made("forms", wanted)).send("hello")).matches(answer -> answer.status() == 204);

        assertThat(api.names()).contains(name);
    }

    @Test
    void a_form_of_a_folder_takes_the_browsers_name_of_the_file() {
        var api = new FilesApi(stratus.user("fay"));
        var wanted = Map.of("folder", "in", "contentType", "text/plain", "maxSize", 5);

        var sent = FormPost.of(api.made("forms", wanted)).send("Ærø.txt", "hello");

        assertThat(sent.status()).isEqualTo(204);
        assertThat(api.names()).contains("in/Ærø.txt");
    }

    @Test
    void credentials_of_the_identity_pool_do_what_those_of_the_api_do() {
        var scene = Scene.of(stratus);
        var key = scene.two().own("by pool");
        var s3 = Caller.with(scene.annByPool(), place).s3();

        s3.putObject(it -> it.bucket(place.bucket()).key(key), RequestBody.fromString("hello"));

        var other = Caller.with(scene.ann().bySts(), place).s3();
        assertThat(other.getObjectAsBytes(it -> it.bucket(place.bucket()).key(key))
                        .asUtf8String())
                .isEqualTo("hello");
        assertThat(scene.ann().names()).contains("by pool");
    }

    @Test
    void an_older_version_comes_back_for_who_saw_the_current_one() {
        var api = new FilesApi(stratus.user("vera"));
        var key = api.session("sts").get("prefix").asString() + "note";
        var s3 = Caller.with(api.bySts(), place).s3();
        var first = s3.putObject(it -> it.bucket(place.bucket()).key(key), RequestBody.fromString("one"));
        var second = s3.putObject(it -> it.bucket(place.bucket()).key(key), RequestBody.fromString("two"));
        var wanted = "{\"name\": \"note\", \"versionId\": \"" + first.versionId() + "\"}";

        var late = restore(api, wanted, first.eTag());
        var restored = restore(api, wanted, second.eTag());

        assertThat(late.status()).isEqualTo(412);
        assertThat(restored.status()).as(restored.raw().body()).isEqualTo(200);
        assertThat(s3.getObjectAsBytes(it -> it.bucket(place.bucket()).key(key)).asUtf8String())
                .isEqualTo("one");
        assertThat(api.versions("note")).hasSize(3);
    }

    private static Reply restore(FilesApi api, String body, String etag) {
        return api.user().send("POST", "/v1/files/restore", body, "Content-Type", "application/json", "If-Match", etag);
    }

    @Test
    void what_is_stored_is_counted_from_events() {
        var api = new FilesApi(stratus.user("una"));
        var key = api.session("sts").get("prefix").asString() + "counted";
        var s3 = Caller.with(api.bySts(), place).s3();

        s3.putObject(it -> it.bucket(place.bucket()).key(key), RequestBody.fromString("12345"));
        await().atMost(30, SECONDS).until(() -> counted(api, 1, 5));
        s3.putObject(it -> it.bucket(place.bucket()).key(key), RequestBody.fromString("123"));
        await().atMost(30, SECONDS).until(() -> counted(api, 1, 3));
        s3.deleteObject(it -> it.bucket(place.bucket()).key(key));

        await().atMost(30, SECONDS).until(() -> counted(api, 0, 0));
        assertThat(Answer.of(() -> s3.headObject(it -> it.bucket(place.bucket()).key(key))))
                .isEqualTo(new Answer(403, "")); // it may not list the bucket, so it is not told 404
    }

    private static boolean counted(FilesApi api, long files, long bytes) {
        var usage = api.get("/usage").json();
        return usage.path("files").asLong() == files && usage.path("bytes").asLong() == bytes;
    }
}
