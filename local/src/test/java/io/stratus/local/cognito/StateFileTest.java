package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.CLIENT;
import static io.stratus.local.cognito.LocalCognito.PASSWORD;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static io.stratus.local.cognito.LocalCognito.SHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StateFileTest {

    @TempDir
    private Path data;

    @Test
    void users_groups_keys_and_refresh_tokens_survive_a_restart() throws Exception {
        String refreshToken;
        String keys;
        try (var before = LocalCognito.open(data)) {
            before.signUpAndConfirm(ANN);
            before.admin.adminAddUserToGroup(
                    request -> request.userPoolId(POOL).username(ANN).groupName("authors"));
            refreshToken = before.signIn(ANN).refreshToken();
            keys = before.pools.keys(POOL).toString();
        }

        try (var after = LocalCognito.open(data)) {
            assertThat(after.pools.keys(POOL)).hasToString(keys);
            assertThat(after.signIn(ANN).idToken()).isNotEmpty();
            assertThat(after.anyone
                            .initiateAuth(request -> request.clientId(CLIENT)
                                    .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                                    .authParameters(Map.of("REFRESH_TOKEN", refreshToken)))
                            .authenticationResult())
                    .isNotNull();
        }
    }

    @Test
    void what_an_earlier_version_kept_is_read() throws Exception {
        String refreshToken;
        try (var before = LocalCognito.open(data)) {
            before.signUpAndConfirm(ANN);
            refreshToken = before.signIn(ANN).refreshToken();
        }
        var file = data.resolve("cognito.json");
        var state = (ArrayNode) JsonMapper.shared().readTree(Files.readString(file));
        var pool = (ObjectNode) state.get(0);
        pool.path("users").forEach(user -> ((ObjectNode) user).remove("guards"));
        pool.path("refreshTokens").forEach(token -> ((ObjectNode) token).remove(List.of("rotated", "revoked")));
        Files.writeString(file, state.toString());

        try (var after = LocalCognito.open(data)) {
            var refreshed = after.anyone
                    .initiateAuth(request -> request.clientId(CLIENT)
                            .authFlow(AuthFlowType.REFRESH_TOKEN_AUTH)
                            .authParameters(Map.of("REFRESH_TOKEN", refreshToken)))
                    .authenticationResult();

            assertThat(after.takes(refreshed.accessToken())).isTrue();
            assertThat(after.signIn(ANN)).isNotNull();
        }
    }

    @Test
    void an_open_code_survives_a_restart() {
        String code;
        try (var before = LocalCognito.open(data)) {
            before.signUp(ANN);
            code = before.lastCode(ANN);
        }

        try (var after = LocalCognito.open(data)) {
            after.confirm(ANN, code);

            assertThat(after.signIn(ANN)).isNotNull();
        }
    }

    @Test
    void an_unknown_users_stand_in_survives_a_restart() {
        try (var before = LocalCognito.open(data);
                var after = LocalCognito.open(data)) {
            assertThat(salt(after)).isEqualTo(salt(before));
        }
    }

    @Test
    void without_a_folder_all_is_forgotten() {
        try (var before = LocalCognito.open()) {
            before.signUpAndConfirm(ANN);
        }

        try (var after = LocalCognito.open()) {
            assertThatThrownBy(() -> after.signIn(ANN)).isInstanceOf(UserNotFoundException.class);
        }
    }

    @Test
    void the_file_is_its_owners_and_holds_neither_password_nor_refresh_token() throws Exception {
        try (var cognito = LocalCognito.open(data)) {
            cognito.signUpAndConfirm(ANN);
            var tokens = cognito.signIn(ANN);

            var file = data.resolve("cognito.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).contains(ANN).doesNotContain(PASSWORD, tokens.refreshToken());
            assertThat(data).isDirectoryNotContaining("glob:**.next");
        }
    }

    @Test
    void what_a_killed_process_was_writing_is_ignored() throws Exception {
        try (var before = LocalCognito.open(data)) {
            before.signUpAndConfirm(ANN);
        }
        Files.writeString(data.resolve("cognito.json.next"), "[{\"id\":\"eu-cen");

        try (var after = LocalCognito.open(data)) {
            assertThat(after.signIn(ANN)).isNotNull();
        }
    }

    @Test
    void a_broken_file_stops_the_start_and_stays() throws Exception {
        var file = data.resolve("cognito.json");
        Files.writeString(file, "{");

        assertThatThrownBy(() -> new StateFile(data).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cognito.json");
        assertThat(file).hasContent("{");
    }

    @Test
    void every_sign_up_answered_is_in_the_file_however_many_come_at_once() throws Exception {
        try (var cognito = LocalCognito.open(data);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        cognito.signUp("user" + i + "@example.com");
                        return Files.readString(data.resolve("cognito.json")).contains("user" + i + "@example.com");
                    })
                    .toList();

            assertThat(threads.invokeAll(attempts)).extracting(Future::get).containsOnly(true);
        }
    }

    @Test
    void the_pool_of_another_template_is_carried_along() {
        var file = new StateFile(data);
        file.write(List.of(new SavedPool("eu-central-1_Other0000", "key", "secret", List.of(), List.of())));

        try (var cognito = LocalCognito.open(data)) {
            cognito.signUp(ANN);
        }

        assertThat(file.read()).extracting(SavedPool::id).containsExactly("eu-central-1_Other0000", POOL);
    }

    private static String salt(LocalCognito cognito) {
        return String.valueOf(cognito.anyone
                .initiateAuth(request -> request.clientId(SHY)
                        .authFlow(AuthFlowType.USER_SRP_AUTH)
                        .authParameters(Map.of("USERNAME", "nobody@example.com", "SRP_A", "2")))
                .challengeParameters()
                .get("SALT"));
    }
}
