package io.stratus.it.folder;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stratus.common.matrix.Answer;
import io.stratus.it.Stratus;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A run whose parameters are not the default ones: folders' credentials read the table, and little may be stored.
@ExtendWith(Stratus.Shared.class)
@TestInstance(Lifecycle.PER_CLASS)
class OtherParametersTest {

    private static final Map<String, ?> FORM = Map.of("name", "more", "contentType", "text/plain", "maxSize", 1);
    private static final Map<String, ?> UPLOAD = Map.of("name", "more", "contentType", "text/plain", "size", 1);

    private final Stratus stratus = Stratus.start("--set", "DirectTableRead=true", "--set", "QuotaBytes=1000");
    private final Scene scene = Scene.of(stratus);

    private final Stratus shared;

    OtherParametersTest(Stratus shared) {
        this.shared = shared;
    }

    @AfterAll
    void end() {
        stratus.close();
    }

    @TestFactory
    DynamicContainer credentials_of_the_api_read_the_own_partition_alone() {
        return scene.tables(Caller.with(scene.ann().bySts(), scene.place()))
                .open()
                .tests();
    }

    @TestFactory
    DynamicContainer credentials_of_the_identity_pool_read_the_own_partition_alone() {
        return scene.tables(Caller.with(scene.annByPool(), scene.place()))
                .open()
                .tests();
    }

    @Test
    void a_token_of_another_runs_user_pool_gets_no_identity() {
        var there = Scene.of(shared);
        var pool = there.ann().pool();

        assertThat(Answer.of(() -> there.identities()
                        .getId(it -> it.identityPoolId(pool.id())
                                .logins(Map.of(
                                        pool.provider(), scene.ann().user().token())))))
                .isEqualTo(Refusals.NOT_AUTHORIZED);
        assertThat(Answer.of(() -> there.ann().byPool(there.identities()))).isEqualTo(Answer.OK);
    }

    @Test
    void over_the_quota_nothing_more_is_given_until_there_is_room() {
        var quinn = new FilesApi(stratus.user("quinn"));
        var s3 = s3(quinn);
        var key = quinn.session("sts").get("prefix").asString() + "large";
        assertThat(quinn.post("forms", FORM).status()).isEqualTo(201);

        s3.putObject(it -> it.bucket(scene.place().bucket()).key(key), RequestBody.fromString("x".repeat(1001)));
        await().atMost(30, SECONDS).until(() -> !writable(quinn));

        assertThat(put(s3(quinn), key)).isEqualTo(Refusals.DENIED);
        assertThat(quinn.post("forms", FORM).json().path("type").asString()).endsWith("#quota-exceeded");
        assertThat(quinn.post("forms", FORM).status()).isEqualTo(403);
        assertThat(quinn.post("uploads", UPLOAD).status()).isEqualTo(403);
        s3(quinn).deleteObject(it -> it.bucket(scene.place().bucket()).key(key)); // which it still may
        await().atMost(30, SECONDS).until(() -> writable(quinn));
        assertThat(put(s3(quinn), key)).isEqualTo(Answer.OK);
        assertThat(quinn.post("forms", FORM).status()).isEqualTo(201);
    }

    private S3Client s3(FilesApi api) {
        return Caller.with(api.bySts(), scene.place()).s3();
    }

    private static boolean writable(FilesApi api) {
        return api.session("sts").get("writable").asBoolean();
    }

    private Answer put(S3Client s3, String key) {
        return Answer.of(
                () -> s3.putObject(it -> it.bucket(scene.place().bucket()).key(key), RequestBody.fromString("x")));
    }
}
