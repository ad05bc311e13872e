package io.stratus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// How a run starts, fails to start, and stops.
class LifecycleTest {

    private final String base = "" + LocalProcess.freePortBase();

    @TempDir
    Path folder;

    @Test
    void a_stopped_run_leaves_no_process_and_no_file_and_listened_on_loopback_only() throws Exception {
        try (var run = LocalProcess.start(folder, "--port-base", base)) {
            var endpoints = run.awaitEndpoints();
            assertThat(user(endpoints, "").get("/health").status()).isEqualTo(200);
            List<ProcessHandle> children = run.process().descendants().toList();
            assertThat(children).isNotEmpty();
            for (var process : Stream.concat(Stream.of(run.process().toHandle()), children.stream())
                    .toList()) {
                assertThat(Sockets.listeningAddresses(process.pid())).allMatch(Sockets::isLoopback);
            }
            assertThat(Sockets.listeningAddresses(run.process().pid())).hasSizeGreaterThanOrEqualTo(3);

            run.process().destroy(); // SIGTERM, as Ctrl-C sends SIGINT: both run the same hooks

            assertThat(run.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(run.endpoints()).doesNotExist();
            assertThat(filesIn(folder.resolve("tmp"))).isEmpty();
        }
    }

    @Test
    void with_a_data_folder_a_restart_finds_users_and_todos_again() throws Exception {
        var data = folder.resolve("data").toString();
        String id;
        String token;
        try (var run = LocalProcess.start(folder, "--port-base", base, "--data", data)) {
            var endpoints = run.awaitEndpoints();
            token = token("keeper@example.com");
            id = user(endpoints, token).create("{\"title\": \"kept\"}").id();
        }

        try (var run = LocalProcess.start(folder, "--port-base", base, "--data", data)) {
            var user = user(run.awaitEndpoints(), token); // its key was kept, too

            assertThat(user.get("/v1/todos/" + id).json().path("title").asString())
                    .isEqualTo("kept");
            assertThat(user(run.awaitEndpoints(), token("keeper@example.com"))
                            .get("/v1/todos/" + id)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_taken_port_is_one_sentence_with_the_port_and_the_option() throws Exception {
        try (var _ = new ServerSocket(Integer.parseInt(base) + 1, 1, InetAddress.getLoopbackAddress());
                var run = LocalProcess.start(folder, "--port-base", base)) {
            assertThat(run.awaitExit()).isEqualTo(1);
            assertThat(run.output())
                    .contains("Port " + (Integer.parseInt(base) + 1) + " is taken", "--port-base")
                    .doesNotContain("Exception", "\tat ");
            assertThat(run.endpoints()).doesNotExist();
            assertThat(filesIn(folder.resolve("tmp"))).isEmpty();
        }
    }

    @Test
    void an_unknown_parameter_is_named() throws Exception {
        try (var run = LocalProcess.start(folder, "--port-base", base, "--set", "WebOrgin=https://a.example")) {
            assertThat(run.awaitExit()).isEqualTo(1);
            assertThat(run.output()).contains("WebOrgin").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void a_parameter_that_is_set_reaches_the_answers() throws Exception {
        try (var run = LocalProcess.start(folder, "--port-base", base, "--set", "WebOrigin=https://a.example")) {
            var nobody = user(run.awaitEndpoints(), "");

            assertThat(nobody.get("/v1/todos").header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://a.example");
            assertThat(nobody.get("/health").header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://a.example");
        }
    }

    @Test
    void a_token_needs_a_running_system() throws Exception {
        try (var command = LocalProcess.start(folder, "token", "ann@example.com")) {
            assertThat(command.awaitExit()).isEqualTo(1);
            assertThat(command.output()).contains("./run").doesNotContain("Exception");
        }
    }

    private String token(String email) throws Exception {
        try (var command = LocalProcess.start(folder, "token", email)) {
            assertThat(command.awaitExit()).as(command.output()).isZero();
            return command.output().strip();
        }
    }

    private static User user(JsonNode endpoints, String token) {
        return new User(URI.create(endpoints.at("/todo/api").asString()), token);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperfdata"))
                    .toList();
        }
    }
}
